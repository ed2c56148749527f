package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** Forty requests answered at once, those that cannot be are named, and one foreign id stops it all. */
@InProcess
class BulkTest extends EnrolmentScene {

    @Inject
    private BulkService bulk;

    private static List<Long> ids(List<EnrolmentView> all) {
        return all.stream().map(EnrolmentView::id).toList();
    }

    private List<EnrolmentView> requests(long session, int number) {
        return persons(number).stream()
                .map(person -> enrolMyself(session, person))
                .toList();
    }

    private BulkOutcome act(long session, List<Long> chosen, BulkAct act) {
        asCoordinator();
        return bulk.act(session, chosen, act, null);
    }

    @Test
    void whoCannotBeApprovedIsNamedAndTheOthersAre() {
        long session = session(SessionPlan.seats(38).withApproval().withoutWaitingList());
        List<EnrolmentView> all = requests(session, 37);
        roster.withdraw(all.get(36).id(), null);
        List<EnrolmentView> more = requests(session, 3);
        List<Long> chosen = new ArrayList<>(ids(all));
        chosen.addAll(ids(more));
        BulkOutcome outcome = act(session, chosen, BulkAct.APPROVE);
        assertThat(outcome.done()).isEqualTo(38);
        assertThat(outcome.skipped())
                .extracting(BulkOutcome.Skipped::enrolment, BulkOutcome.Skipped::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(all.get(36).id(), EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER),
                        org.assertj.core.groups.Tuple.tuple(more.get(2).id(), EnrolmentRule.A_SEAT_IS_FREE));
        assertThat(outcome.skipped().get(1).fullName())
                .isEqualTo(more.get(2).person().fullName());
        assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(38);
        assertThat(audits("enrolment.approve")).isEqualTo(38);
        assertThat(mails("enrolment-confirmed")).isEqualTo(38);
    }

    @Test
    void aForeignIdStopsItAll() {
        long session = session(SessionPlan.seats(10).withApproval());
        long other = session(SessionPlan.seats(10).withApproval());
        List<EnrolmentView> mine = requests(session, 2);
        EnrolmentView foreign = requests(other, 1).get(0);
        for (BulkAct act : BulkAct.values()) {
            assertThatThrownBy(() -> act(
                            session,
                            List.of(mine.get(0).id(), foreign.id(), mine.get(1).id()),
                            act))
                    .isInstanceOf(NotFound.class);
        }
        asCoordinator();
        assertThatThrownBy(() -> bulk.export(session, List.of(mine.get(0).id(), foreign.id())))
                .isInstanceOf(NotFound.class);
        assertThat(number(session, EnrolmentState.REQUESTED)).isEqualTo(2);
        assertThat(database.list(
                        "select action from audit_entry where outcome = 'DENIED' and object_id = ?"
                                + " and base_id = ? order by id",
                        session,
                        gzhu))
                .as("each attempt is in the trail")
                .containsExactly("roster.approve", "roster.decline", "roster.withdraw", "roster.export");
        assertThat(act(session, ids(mine), BulkAct.APPROVE).done())
                .as("without it")
                .isEqualTo(2);
        assertThat(database.count("select count(*) from audit_entry where outcome = 'DENIED'"))
                .isEqualTo(4);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> bulk.act(session, ids(mine), BulkAct.APPROVE, null))
                .isInstanceOf(NotFound.class);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> bulk.matching(session, RosterFilter.EVERYBODY)).isInstanceOf(NotFound.class);
    }

    @Test
    void manyLeaveAndTheQueueMovesUp() {
        long session = session(SessionPlan.seats(3));
        List<EnrolmentView> all = requests(session, 6);
        BulkOutcome outcome = act(session, ids(all.subList(0, 2)), BulkAct.WITHDRAW);
        assertThat(outcome).isEqualTo(new BulkOutcome(2, List.of()));
        assertThat(states(all))
                .containsExactly(
                        EnrolmentState.WITHDRAWN,
                        EnrolmentState.WITHDRAWN,
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.WAITLISTED);
        assertThat(act(session, ids(all), BulkAct.DECLINE).done()).isEqualTo(1);
    }

    @Test
    void allThatMatchAreMoreThanAPage() {
        long session = session(SessionPlan.seats(5));
        requests(session, 230);
        asCoordinator();
        List<Long> waiting = bulk.matching(session, new RosterFilter(null, EnumSet.of(EnrolmentState.WAITLISTED)));
        assertThat(waiting).hasSize(225).doesNotHaveDuplicates();
        asCoordinator();
        assertThat(bulk.export(session, waiting)).hasSize(225).allMatch(EnrolmentView::isWaiting);
        assertThat(audits("roster.export")).isEqualTo(1);
    }

    @Test
    void nothingIsNothing() {
        long session = session(SessionPlan.seats(5));
        asCoordinator();
        assertThatThrownBy(() -> bulk.act(session, List.of(), BulkAct.APPROVE, null))
                .isInstanceOf(InvalidInput.class);
        asCoordinator();
        assertThatThrownBy(() -> bulk.act(session, List.of(1L), null, null)).isInstanceOf(InvalidInput.class);
    }
}
