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
        return person == null ? null : ask(session, List.of(person)).get(person);
    }

    /** By person, of those who are shown. */
    public Map<Long, Repeat> of(long session, List<PersonView> people) {
        return ask(session, people.stream().map(one -> one.profile().id()).toList());
    }

    /** A page names it more than once, and shows either oneself or others. */
    private Map<Long, Repeat> ask(long session, List<Long> people) {
        if (found == null) {
            found = reader.repeats(session, people);
        }
        return found;
    }
}
