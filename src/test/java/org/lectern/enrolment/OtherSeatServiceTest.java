package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.enrolment.OtherSeatService.InTheWay;
import org.lectern.testing.InProcess;

/** A seat elsewhere is seen before somebody is enrolled, as far as the reader may know. */
@InProcess
class OtherSeatServiceTest extends EnrolmentScene {

    @Inject
    private OtherSeatService others;

    private long there;
    private long here;
    private long busy;
    private long free;

    @BeforeEach
    void oneOfTwoHasASeatThere() {
        there = session(SessionPlan.seats(5));
        here = session(SessionPlan.seats(5));
        busy = person();
        free = person();
        enrol(there, busy);
        enrol(session(SessionPlan.seats(5).later(7)), free);
    }

    private Map<Long, InTheWay> seen() {
        return others.before(here, List.of(busy, free));
    }

    @Test
    void theCoordinatorSeesWhoWhenAndWhere() {
        asCoordinator();
        InTheWay seat = new InTheWay(
                (String) database.value("select code from training_session where id = ?", there),
                SessionPlan.STARTS,
                SessionPlan.STARTS.plusSeconds(3 * 3600));
        assertThat(seen()).containsExactly(Map.entry(busy, seat));
    }

    @Test
    void theCoordinatorOfAnotherBaseSeesOnlyWhenAndOnlyOfWhomThatBaseKnows() {
        acting.as(Role.COORDINATOR, nku);
        assertThat(seen()).isEmpty();
        database.execute(
                "insert into person_at_base (person_id, base_id, since) values (?, ?, current_timestamp)", busy, nku);
        assertThat(seen().get(busy).session()).isNull();
        assertThat(seen().get(busy).starts()).isEqualTo(SessionPlan.STARTS);
    }

    @Test
    void othersSeeOnlyTheirOwn() {
        acting.asPerson(busy);
        assertThat(seen().get(busy).session()).isNotNull();
        acting.asPerson(free);
        assertThat(seen()).isEmpty();
    }
}
