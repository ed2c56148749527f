package org.lectern.enrolment;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;

/** How many statements an enrolment may take, whatever the length of the list: the row of the session is locked. */
@InProcess
class EnrolmentBudgetTest extends EnrolmentScene {

    static final int BUDGET = 16;

    @Inject
    private Statements statements;

    /** Three get a seat, three wait: the list may grow, the statements do not. */
    @Test
    void enrollingOneself() {
        long session = session(SessionPlan.seats(3));
        for (int i = 0; i < 6; i++) {
            acting.asPerson(person());
            statements.atMost(BUDGET, () -> enrolling.enrol(session, new EnrolmentEntry(null, null, null, null)));
        }
    }

    /** The login of somebody else is looked up in addition, whether or not it is there. */
    @Test
    void enrollingSomebodyElse() {
        long session = session(SessionPlan.seats(3));
        for (int i = 0; i < 6; i++) {
            EnrolmentEntry other = EnrolmentEntry.of(person());
            asCoordinator();
            statements.atMost(BUDGET + 1, () -> enrolling.enrol(session, other));
        }
    }
}
