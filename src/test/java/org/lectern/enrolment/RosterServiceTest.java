package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.enrolment.EnrolmentServiceTest.refused;
import static org.lectern.enrolment.EnrolmentState.CONFIRMED;
import static org.lectern.enrolment.EnrolmentState.DECLINED;
import static org.lectern.enrolment.EnrolmentState.EXPIRED;
import static org.lectern.enrolment.EnrolmentState.REMOVED;
import static org.lectern.enrolment.EnrolmentState.REQUESTED;
import static org.lectern.enrolment.EnrolmentState.WAITLISTED;
import static org.lectern.enrolment.EnrolmentState.WITHDRAWN;
import static org.lectern.enrolment.SessionPlan.seats;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.person.Gender;
import org.lectern.person.RankBand;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.TrainingSessionRule;

/** What happens to who is on the list. */
@InProcess
class RosterServiceTest extends EnrolmentScene {

    @jakarta.inject.Inject
    private EnrolmentExpiry expiry;

    private List<EnrolmentView> enrolled(long session, int number) {
        return persons(number).stream().map(person -> enrol(session, person)).toList();
    }

    @Test
    void aWithdrawalMovesTheFirstInTheQueueUp() {
        long session = session(seats(2));
        List<EnrolmentView> all = enrolled(session, 5);
        acting.asPerson(all.get(0).person().id());
        roster.withdraw(all.get(0).id(), "Called to duty");
        assertThat(states(all)).containsExactly(WITHDRAWN, CONFIRMED, CONFIRMED, WAITLISTED, WAITLISTED);
        assertThat(mails("enrolment-promoted")).isEqualTo(1);
        assertThat(mails("enrolment-withdrawn")).isEqualTo(1);
        assertThat(audits("enrolment.promote")).isEqualTo(1);
        assertThat(audits("enrolment.withdraw")).isEqualTo(1);
        assertThat(database.value(
                        "select reason from enrolment_history where enrolment_id = ? and seq = 2",
                        all.get(0).id()))
                .isEqualTo("Called to duty");
    }

    @Test
    void whoLeavesTheQueueMovesNobodyUp() {
        long session = session(seats(1));
        List<EnrolmentView> all = enrolled(session, 3);
        roster.withdraw(all.get(1).id(), null);
        assertThat(states(all)).containsExactly(CONFIRMED, WITHDRAWN, WAITLISTED);
        assertThat(enrol(session, all.get(2).person().id()).position()).isEqualTo(1);
    }

    @Test
    void aLargerCapacityMovesTheQueueUpAndASmallerOneTakesNobodysSeat() {
        long session = session(seats(2));
        List<EnrolmentView> all = enrolled(session, 5);
        resize(session, 4);
        assertThat(states(all)).containsExactly(CONFIRMED, CONFIRMED, CONFIRMED, CONFIRMED, WAITLISTED);
        refused(TrainingSessionRule.CAPACITY_COVERS_THE_SEATS_HELD, () -> resize(session, 3));
        assertThat(states(all)).containsExactly(CONFIRMED, CONFIRMED, CONFIRMED, CONFIRMED, WAITLISTED);
    }

    private void resize(long session, int capacity) {
        asCoordinator();
        var there = sessions.input(session);
        sessions.edit(
                session,
                new org.lectern.trainingsession.SessionInput(
                                there.version(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                capacity,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .over(there));
    }

    @Test
    void removalAndDeclineFreeSeatsToo() {
        long session = session(seats(1));
        List<EnrolmentView> all = enrolled(session, 3);
        roster.decline(all.get(1).id(), "Already trained");
        roster.remove(all.get(0).id(), "Typed twice");
        assertThat(states(all)).containsExactly(REMOVED, DECLINED, CONFIRMED);
    }

    @Test
    void removingWantsAReasonAndHappensOnce() {
        long session = session(seats(1));
        EnrolmentView one = enrolled(session, 1).get(0);
        assertThatThrownBy(() -> roster.remove(one.id(), " ")).isInstanceOf(InvalidInput.class);
        assertThat(state(one)).isEqualTo(CONFIRMED);
        roster.remove(one.id(), "Wrong person");
        refused(EnrolmentRule.ENROLMENT_IS_ON_THE_LIST, () -> roster.remove(one.id(), "Wrong person"));
    }

    @Test
    void approvalJoinsTheQueueWhenItIsGiven() {
        long session = session(seats(1).withApproval());
        List<EnrolmentView> all =
                persons(3).stream().map(person -> enrolMyself(session, person)).toList();
        asCoordinator();
        roster.approve(all.get(2).id(), null);
        roster.approve(all.get(0).id(), null);
        roster.approve(all.get(1).id(), null);
        assertThat(states(all)).containsExactly(WAITLISTED, WAITLISTED, CONFIRMED);
        roster.withdraw(all.get(2).id(), null);
        assertThat(states(all)).containsExactly(CONFIRMED, WAITLISTED, WITHDRAWN);
        refused(
                EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER,
                () -> roster.approve(all.get(0).id(), null));
    }

    @Test
    void whereNobodyWaitsApprovingBeyondTheCapacityIsRefusedAndTheRequestStays() {
        long session = session(seats(1).withApproval().withoutWaitingList());
        List<EnrolmentView> all =
                persons(2).stream().map(person -> enrolMyself(session, person)).toList();
        asCoordinator();
        roster.approve(all.get(0).id(), null);
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> roster.approve(all.get(1).id(), null));
        assertThat(states(all)).containsExactly(CONFIRMED, REQUESTED);
        roster.withdraw(all.get(0).id(), null);
        roster.approve(all.get(1).id(), null);
        assertThat(states(all)).containsExactly(WITHDRAWN, CONFIRMED);
    }

    @Test
    void aWithdrawalIsInTimeOrLateOrTheCoordinators() {
        long session = session(seats(5));
        List<EnrolmentView> all = enrolled(session, 3);
        clock.set(SessionPlan.WITHDRAW_UNTIL);
        acting.asPerson(all.get(0).person().id());
        roster.withdraw(all.get(0).id(), null);
        clock.set(SessionPlan.WITHDRAW_UNTIL.plusSeconds(1));
        acting.asPerson(all.get(1).person().id());
        roster.withdraw(all.get(1).id(), null);
        clock.set(SessionPlan.STARTS);
        acting.asPerson(all.get(2).person().id());
        refused(
                EnrolmentRule.SESSION_HAS_NOT_STARTED,
                () -> roster.withdraw(all.get(2).id(), null));
        asCoordinator();
        roster.withdraw(all.get(2).id(), "Left on the first day");
        assertThat(all.stream().map(each -> reason(each)))
                .containsExactly("WITHDRAWN_IN_TIME", "WITHDRAWN_LATE", "WITHDRAWN_AFTER_START");
        List<Enrolment> stored = enrolments.ofSession(session);
        assertThat(stored).extracting(Enrolment::isWithdrawnLate).containsExactly(false, true, false);
        assertThat(stored)
                .extracting(enrolment -> enrolment.counts(SessionPlan.STARTS))
                .containsExactly(false, false, true);
    }

    private String reason(EnrolmentView enrolment) {
        return database.value(
                        "select reason_code from enrolment_history where enrolment_id = ? order by seq desc limit 1",
                        enrolment.id())
                .toString();
    }

    @Test
    void whoNeverHadASeatGivesUpNothing() {
        long session = session(seats(1));
        List<EnrolmentView> all = enrolled(session, 2);
        clock.set(SessionPlan.WITHDRAW_UNTIL.plusSeconds(1));
        roster.withdraw(all.get(1).id(), null);
        Enrolment waited = enrolments.find(all.get(1).id()).orElseThrow();
        assertThat(waited.isWithdrawnLate()).isFalse();
        assertThat(waited.withdrawnAt()).isNull();
        refused(
                EnrolmentRule.ENROLMENT_IS_LIVE,
                () -> roster.withdraw(all.get(1).id(), null));
    }

    @Test
    void fromTheStartOnNobodyMovesUpAndWhoWaitedHasWaitedInVain() {
        long session = session(seats(1));
        List<EnrolmentView> all = enrolled(session, 2);
        clock.set(SessionPlan.STARTS);
        asCoordinator();
        roster.withdraw(all.get(0).id(), "Ill");
        assertThat(states(all)).containsExactly(WITHDRAWN, EXPIRED);
    }

    @Test
    void theJobWritesDownWhoRanOutOfTime() {
        long session = session(seats(1).withApproval());
        List<EnrolmentView> all =
                persons(3).stream().map(person -> enrolMyself(session, person)).toList();
        asCoordinator();
        roster.approve(all.get(0).id(), null);
        roster.approve(all.get(1).id(), null);
        acting.asSystem();
        expireAll();
        assertThat(states(all)).containsExactly(CONFIRMED, WAITLISTED, REQUESTED);
        clock.set(SessionPlan.STARTS);
        expireAll();
        assertThat(states(all)).containsExactly(CONFIRMED, EXPIRED, REQUESTED);
        clock.set(SessionPlan.ENDS);
        expireAll();
        expireAll();
        assertThat(states(all)).containsExactly(CONFIRMED, EXPIRED, EXPIRED);
        assertThat(audits("enrolment.expire")).isEqualTo(2);
    }

    /** Where no enrolment closes before, a self-paced session ends with its last day: in Shanghai, not in UTC. */
    @Test
    void aSelfPacedSessionEndsWithTheDayOfTheBase() {
        long session = session(seats(2).withApproval().selfPaced());
        database.execute("update training_session set enrolment_closes = null where id = ?", session);
        persons(1).forEach(person -> enrolMyself(session, person));
        acting.asSystem();
        clock.set(Instant.parse("2026-12-31T15:59:59Z"));
        expireAll();
        assertThat(audits("enrolment.expire")).isZero();
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));
        expireAll();
        assertThat(audits("enrolment.expire")).isEqualTo(1);
    }

    private void expireAll() {
        expiry.overdue().forEach(expiry::expire);
    }

    @Test
    void aRequestMayBeAnsweredUntilTheLastSlotWhileASeatIsFree() {
        long session = session(seats(1).withApproval());
        List<EnrolmentView> all =
                persons(2).stream().map(person -> enrolMyself(session, person)).toList();
        clock.set(SessionPlan.STARTS.plusSeconds(60));
        asCoordinator();
        roster.approve(all.get(0).id(), null);
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> roster.approve(all.get(1).id(), null));
        clock.set(SessionPlan.ENDS);
        refused(
                EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER,
                () -> roster.approve(all.get(1).id(), null));
    }

    @Test
    void aWrongSnapshotIsCorrectedWithAReasonUntilTheSessionIsClosed() {
        long session = session(seats(1));
        EnrolmentView one = enrolled(session, 1).get(0);
        long court = world.anOrganisation("法院");
        RosterService.Correction right = new RosterService.Correction(
                court, "JUDICIARY", RankBand.SENIOR, Gender.WOMAN, "广东", "Wrong line of the list", one.version());
        assertThatThrownBy(() -> roster.correct(
                        one.id(), new RosterService.Correction(court, "NOBODY", null, null, "Atlantis", " ", null)))
                .isInstanceOfSatisfying(InvalidInput.class, input -> assertThat(input.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactlyInAnyOrder("reason", "targetGroup", "province"));
        roster.correct(one.id(), right);
        EnrolmentSnapshot snapshot = enrolments.find(one.id()).orElseThrow().snapshot();
        assertThat(snapshot.targetGroup()).isEqualTo("JUDICIARY");
        assertThat(snapshot.organisationName()).isEqualTo("法院");
        assertThat(snapshot.province()).isEqualTo("Guangdong");
        assertThat(audits("enrolment.correct-snapshot")).isEqualTo(1);
        assertThatThrownBy(() -> roster.correct(one.id(), right)).isInstanceOf(StaleVersion.class);
        database.execute("update training_session set state = 'CLOSED' where id = ?", session);
        refused(
                TrainingSessionRule.SESSION_IS_NOT_CLOSED,
                () -> roster.correct(
                        one.id(), new RosterService.Correction(null, "MEDIA", null, null, null, "Too late", null)));
    }

    @Test
    void onceClosedNothingMoves() {
        long session = session(seats(1));
        List<EnrolmentView> all = enrolled(session, 2);
        database.execute("update training_session set state = 'CLOSED' where id = ?", session);
        refused(
                TrainingSessionRule.SESSION_IS_NOT_CLOSED,
                () -> roster.withdraw(all.get(0).id(), null));
        refused(
                TrainingSessionRule.SESSION_IS_NOT_CLOSED,
                () -> roster.remove(all.get(0).id(), "Mistake"));
        refused(
                TrainingSessionRule.SESSION_IS_NOT_CLOSED,
                () -> roster.decline(all.get(1).id(), null));
        assertThat(states(all)).containsExactly(CONFIRMED, WAITLISTED);
    }

    @Test
    void othersListsAreNotThere() {
        long session = session(seats(5).withApproval());
        EnrolmentView request = enrolMyself(session, person());
        long other = person();
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> roster.approve(request.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.decline(request.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.withdraw(request.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.remove(request.id(), "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.approve(999_999, null)).isInstanceOf(NotFound.class);
        acting.asPerson(other);
        assertThatThrownBy(() -> roster.withdraw(request.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.approve(request.id(), null)).isInstanceOf(RoleMayNot.class);
        acting.asTrainer(other, gzhu);
        assertThatThrownBy(() -> roster.withdraw(request.id(), null)).isInstanceOf(RoleMayNot.class);
        assertThat(state(request)).isEqualTo(REQUESTED);
        asCoordinator();
        roster.approve(request.id(), null);
        assertThat(state(request)).isEqualTo(CONFIRMED);
    }
}
