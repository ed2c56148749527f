package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.Repeat;
import org.lectern.person.PersonView;

/** Who completed the course of a session before: to be asked before somebody is enrolled. */
@Named
@RequestScoped
public class RepeatNotes {

    @Inject
    private EnrolmentReader reader;

    @Inject
    private CurrentAccount me;

    private Map<Long, Repeat> found;

    /** Where the reader completed it; null where not. */
    public Repeat mine(long session) {
        Long person = me.personIdOrNull();
        return person == null ? null : reader.repeats(session, List.of(person)).get(person);
    }

    /** By person, of those who are shown. */
    public Map<Long, Repeat> of(long session, List<PersonView> people) {
        if (found == null) {
            found = reader.repeats(
                    session, people.stream().map(one -> one.profile().id()).toList());
        }
        return found;
    }
}
