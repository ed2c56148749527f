package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.OtherSeatService;
import org.lectern.enrolment.OtherSeatService.InTheWay;
import org.lectern.person.PersonView;

/** What is in the way of somebody on a roster, or of those who may come onto it; asked once for a page. */
@Named
@RequestScoped
public class OtherSeats {

    @Inject
    private OtherSeatService service;

    @Inject
    private CurrentAccount me;

    private List<InTheWay> found;
    private Map<Long, InTheWay> before;

    public List<InTheWay> of(long enrolment) {
        if (found == null) {
            found = service.of(enrolment);
        }
        return found;
    }

    /** In the way of the reader; null where nothing is. */
    public InTheWay mine(long session) {
        Long person = me.personIdOrNull();
        return person == null ? null : ask(session, List.of(person)).get(person);
    }

    /** By person, of those who are shown. */
    public Map<Long, InTheWay> before(long session, List<PersonView> people) {
        return ask(session, people.stream().map(one -> one.profile().id()).toList());
    }

    /** A page names it more than once, and shows either oneself or others. */
    private Map<Long, InTheWay> ask(long session, List<Long> people) {
        if (before == null) {
            before = service.before(session, people);
        }
        return before;
    }
}
