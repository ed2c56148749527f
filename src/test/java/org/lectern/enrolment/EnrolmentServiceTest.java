package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.enrolment.EnrolmentState.CONFIRMED;
import static org.lectern.enrolment.EnrolmentState.DECLINED;
import static org.lectern.enrolment.EnrolmentState.EXPIRED;
import static org.lectern.enrolment.EnrolmentState.REQUESTED;
import static org.lectern.enrolment.EnrolmentState.WAITLISTED;
import static org.lectern.enrolment.EnrolmentState.WITHDRAWN;
import static org.lectern.enrolment.SessionPlan.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.TrainingSessionRule;

/** Getting on the list. Each refusal stands beside the case that is accepted. */
@InProcess
class EnrolmentServiceTest extends EnrolmentScene {

    static void refused(BusinessRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    @Test
    void whoEnrolsHasASeatWhileThereIsOneAndWaitsInOrderAfterwards() {
        long session = session(seats(2));
        List<EnrolmentView> all =
                persons(4).stream().map(person -> enrolMyself(session, person)).toList();
        assertThat(all).extracting(EnrolmentView::state).containsExactly(CONFIRMED, CONFIRMED, WAITLISTED, WAITLISTED);
        assertThat(all).extracting(EnrolmentView::position).containsExactly(null, null, 1, 2);
        assertThat(enrolments.figures(session)).isEqualTo(new SeatFigures(2, 0, 0, 2));
        assertThat(mails("enrolment-confirmed")).isEqualTo(2);
        assertThat(mails("enrolment-waiting")).isEqualTo(2);
        assertThat(audits("enrolment.enrol")).isEqualTo(4);
        assertThat(database.count("select count(*) from enrolment_history")).isEqualTo(4);
    }

    @Test
    void whatThePersonIsNowIsKept() {
        long session = session(seats(2));
        long person = person("POLICE");
        EnrolmentView enrolment = enrol(session, person);
        database.execute("update affiliation set target_group = 'MEDIA' where person_id = ?", person);
        assertThat(database.value("select target_group from enrolment where id = ?", enrolment.id()))
                .isEqualTo("POLICE");
    }

    @Test
    void enrollingTwiceGivesTheEnrolmentThatIsThere() {
        long session = session(seats(1));
        long person = person();
        EnrolmentView first = enrolMyself(session, person);
        Enrolled again = enrolling.enrol(session, new EnrolmentEntry(null, null, null, null));
        assertThat(again.created()).isFalse();
        assertThat(again.enrolment().id()).isEqualTo(first.id());
        asCoordinator();
        assertThat(enrolling.enrol(session, EnrolmentEntry.of(person)).created())
                .isFalse();
        assertThat(database.count("select count(*) from enrolment")).isEqualTo(1);
        assertThat(mails("enrolment-confirmed")).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfKeepsAPersonFromStandingTwice() {
        long session = session(seats(2));
        EnrolmentView first = enrol(session, person());
        assertThatThrownBy(() -> database.execute(
                        "insert into enrolment (training_session_id, person_id, canonical_person_id, role, state,"
                                + " source, joined_at, changed_at, target_group) select training_session_id, person_id,"
                                + " canonical_person_id, 'OBSERVER', 'REQUESTED', 'SELF', joined_at, changed_at,"
                                + " target_group from enrolment where id = ?",
                        first.id()))
                .isInstanceOf(RuntimeException.class);
    }

    /** The generated column of the live key lists the states that are live. */
    @Test
    void theLiveKeyKnowsTheLiveStates() {
        long session = session(seats(2));
        EnrolmentView enrolment = enrol(session, person());
        for (EnrolmentState state : EnrolmentState.values()) {
            database.execute("update enrolment set state = ? where id = ?", state.name(), enrolment.id());
            assertThat(database.count("select count(live_person_id) from enrolment where id = ?", enrolment.id()))
                    .as(state.name())
                    .isEqualTo(state.isLive() ? 1 : 0);
        }
    }

    @Test
    void withApprovalOneAsksAndTakesNoSeat() {
        long session = session(seats(1).withApproval());
        EnrolmentView request = enrolMyself(session, person());
        assertThat(request.state()).isEqualTo(REQUESTED);
        assertThat(request.position()).isNull();
        assertThat(enrolments.figures(session)).isEqualTo(SeatFigures.NOBODY);
        assertThat(mails("enrolment-received")).isEqualTo(1);
    }

    @Test
    void theCoordinatorsOwnEnrolmentNeedsNoApproval() {
        long session = session(seats(1).withApproval());
        assertThat(enrol(session, person()).state()).isEqualTo(CONFIRMED);
    }

    @Test
    void enrolmentHasItsTime() {
        long session = session(seats(5).opening(SessionPlan.STARTS.minus(Duration.ofDays(7))));
        long person = person();
        refused(EnrolmentRule.ENROLMENT_HAS_OPENED, () -> enrolMyself(session, person));
        clock.set(SessionPlan.STARTS.minus(Duration.ofDays(7)));
        assertThat(enrolMyself(session, person).state()).isEqualTo(CONFIRMED);
        long late = person();
        clock.set(SessionPlan.CLOSES.minusSeconds(1));
        assertThat(enrolMyself(session, late).state()).isEqualTo(CONFIRMED);
        clock.set(SessionPlan.CLOSES);
        long tooLate = person();
        refused(EnrolmentRule.ENROLMENT_HAS_NOT_ENDED, () -> enrolMyself(session, tooLate));
    }

    @Test
    void theCoordinatorEnrolsLateWithAReasonUntilTheLastSlotIsOver() {
        long session = session(seats(5));
        clock.set(SessionPlan.CLOSES);
        long first = person();
        refused(EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON, () -> enrol(session, first));
        EnrolmentView late = enrol(session, first, "The bureau sent the list late");
        assertThat(late.state()).isEqualTo(CONFIRMED);
        assertThat(late.late()).isTrue();
        clock.set(SessionPlan.ENDS.minusSeconds(1));
        assertThat(enrol(session, person(), "Sent on the second day").state()).isEqualTo(CONFIRMED);
        clock.set(SessionPlan.ENDS);
        long tooLate = person();
        refused(EnrolmentRule.SESSION_IS_NOT_OVER, () -> enrol(session, tooLate, "Forgotten"));
    }

    @Test
    void afterTheStartThereIsASeatAtOnceOrNone() {
        long session = session(seats(1));
        enrol(session, person());
        clock.set(SessionPlan.STARTS);
        long second = person();
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> enrol(session, second, "Sent today"));
        assertThat(number(session, WAITLISTED)).isZero();
    }

    @Test
    void whereNobodyWaitsAFullSessionIsFull() {
        long session = session(seats(1).withoutWaitingList());
        assertThat(enrolMyself(session, person()).state()).isEqualTo(CONFIRMED);
        long second = person();
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> enrolMyself(session, second));
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> enrol(session, second));
    }

    @Test
    void aSessionForItsTargetGroupsOnlyTakesOthersOnlyFromTheCoordinatorWithAReason() {
        long session = session(seats(9).onlyForItsTargetGroups());
        assertThat(enrolMyself(session, person("POLICE")).state()).isEqualTo(CONFIRMED);
        assertThat(enrolMyself(session, person("POLICE_TRAFFIC")).state())
                .as("a group below one of its groups")
                .isEqualTo(CONFIRMED);
        long journalist = person("MEDIA");
        refused(EnrolmentRule.PERSON_IS_IN_THE_TARGET_GROUPS, () -> enrolMyself(session, journalist));
        refused(EnrolmentRule.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON, () -> enrol(session, journalist));
        assertThat(enrol(session, journalist, "Will report on the training").state())
                .isEqualTo(CONFIRMED);
    }

    @Test
    void otherwiseTargetGroupsOnlyInform() {
        long session = session(seats(9));
        assertThat(enrolMyself(session, person("MEDIA")).state()).isEqualTo(CONFIRMED);
    }

    @Test
    void whoWasDeclinedIsEnrolledAgainByTheCoordinatorOnly() {
        long session = session(seats(9).withApproval());
        long person = person();
        EnrolmentView request = enrolMyself(session, person);
        asCoordinator();
        roster.decline(request.id(), null);
        refused(EnrolmentRule.PERSON_WAS_NOT_DECLINED, () -> enrolMyself(session, person));
        assertThat(enrol(session, person).state()).isEqualTo(CONFIRMED);
        assertThat(state(request)).isEqualTo(DECLINED);
    }

    @Test
    void whoWithdrewJoinsTheEndOfTheQueueAgain() {
        long session = session(seats(1));
        List<Long> four = persons(4);
        List<EnrolmentView> all =
                four.stream().map(person -> enrolMyself(session, person)).toList();
        acting.asPerson(four.get(1));
        roster.withdraw(all.get(1).id(), null);
        EnrolmentView again = enrolMyself(session, four.get(1));
        assertThat(again.position()).isEqualTo(3);
        assertThat(again.id()).isNotEqualTo(all.get(1).id());
    }

    @Test
    void othersOnTheListTakeNoSeat() {
        long session = session(seats(1));
        long trainer = person();
        asCoordinator();
        EnrolmentView enrolment = enrolling
                .enrol(session, new EnrolmentEntry(trainer, null, EnrolmentRole.SPEAKER, null))
                .enrolment();
        assertThat(enrolment.state()).isEqualTo(CONFIRMED);
        assertThat(enrolments.figures(session)).isEqualTo(SeatFigures.NOBODY);
        assertThat(enrol(session, person()).state()).isEqualTo(CONFIRMED);
        long trainee = person();
        acting.asPerson(trainee);
        assertThatThrownBy(() -> enrolling.enrol(session, new EnrolmentEntry(null, null, EnrolmentRole.TRAINER, null)))
                .isInstanceOf(RoleMayNot.class);
    }

    @Test
    void aDraftIsNotThereForOthersAndNotYetOpenForItsCoordinator() {
        long session = draft(seats(5));
        long person = person();
        assertThatThrownBy(() -> enrolMyself(session, person)).isInstanceOf(NotFound.class);
        refused(EnrolmentRule.SESSION_IS_IN_THE_CATALOGUE, () -> enrol(session, person));
        sessions.publish(session);
        assertThat(enrol(session, person).state()).isEqualTo(CONFIRMED);
    }

    @Test
    void aCancelledSessionTakesNobody() {
        long session = session(seats(5));
        EnrolmentView there = enrol(session, person());
        sessions.cancel(session, "The trainer is ill");
        long person = person();
        refused(EnrolmentRule.SESSION_TAKES_PLACE, () -> enrolMyself(session, person));
        refused(EnrolmentRule.SESSION_TAKES_PLACE, () -> enrol(session, person));
        assertThat(state(there)).isEqualTo(EnrolmentState.SESSION_CANCELLED);
        assertThat(mails("enrolment-cancelled")).isEqualTo(1);
    }

    @Test
    void whatIsRecordedAfterwardsIsEnteredByTheCoordinatorBeyondTheCapacityAndWithoutMails() {
        Instant lastYear = Instant.parse("2025-11-24T01:00:00Z");
        long session = session(seats(1).recorded(lastYear));
        List<Long> three = persons(3);
        refused(EnrolmentRule.SESSION_IS_NOT_RECORDED_AFTERWARDS, () -> enrolMyself(session, three.get(0)));
        assertThat(three.stream().map(person -> enrol(session, person).state()))
                .containsExactly(CONFIRMED, CONFIRMED, CONFIRMED);
        assertThat(database.count("select count(*) from outbox")).isZero();
    }

    @Test
    void aSelfPacedSessionIsOpenWhileItRuns() {
        long session = session(seats(1).selfPaced());
        clock.set(Instant.parse("2026-12-10T00:00:00Z"));
        List<Long> two = persons(2);
        assertThat(enrolMyself(session, two.get(0)).state()).isEqualTo(CONFIRMED);
        EnrolmentView waiting = enrolMyself(session, two.get(1));
        assertThat(waiting.state()).isEqualTo(WAITLISTED);
        clock.set(Instant.parse("2026-12-20T16:00:00Z"));
        long tooLate = person();
        refused(EnrolmentRule.ENROLMENT_HAS_NOT_ENDED, () -> enrolMyself(session, tooLate));
    }

    @Test
    void onlyAPersonCanEnrol() {
        long session = session(seats(1));
        refused(
                EnrolmentRule.ACCOUNT_HAS_A_PERSON,
                () -> enrolling.enrol(session, new EnrolmentEntry(null, null, null, null)));
        acting.asPublic();
        assertThatThrownBy(() -> enrolling.enrol(session, new EnrolmentEntry(null, null, null, null)))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void onBehalfOfOthersOnlyTheCoordinatorOfTheBaseAndOnlyForPeopleItKnows() {
        long session = session(seats(5));
        long person = person();
        acting.asPerson(person());
        assertThatThrownBy(() -> enrolling.enrol(session, EnrolmentEntry.of(person)))
                .isInstanceOf(RoleMayNot.class);
        acting.as(Role.COORDINATOR, nku);
        long stranger = people.create(org.lectern.person.PersonEntry.named("外地学员"))
                .profile()
                .id();
        assertThatThrownBy(() -> enrolling.enrol(session, EnrolmentEntry.of(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> enrol(session, stranger)).isInstanceOf(NotFound.class);
        assertThat(enrol(session, person).state()).isEqualTo(CONFIRMED);
    }

    @Test
    void somebodyFoundByEmailIsEnrolledAndKnownFromThenOn() {
        acting.as(Role.COORDINATOR, nku);
        long stranger = people.create(new org.lectern.person.PersonEntry(
                        "外地学员", null, null, null, null, null, null, "POLICE", "far@example.org", null))
                .profile()
                .id();
        long session = session(seats(5));
        String word = people.match("far@example.org").match();
        EnrolmentView enrolment = enrolling
                .enrol(session, new EnrolmentEntry(null, word, null, null))
                .enrolment();
        assertThat(enrolment.person().id()).isEqualTo(stranger);
        assertThat(people.view(stranger).profile().fullName()).isEqualTo("外地学员");
        assertThatThrownBy(() -> enrolling.enrol(session, new EnrolmentEntry(stranger, word, null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void walkInsAreNeverRefusedForLackOfSeats() {
        long session = session(seats(1));
        enrol(session, person());
        EnrolmentView waiting = enrol(session, person());
        long walkIn = person();
        clock.set(SessionPlan.STARTS.minusSeconds(60));
        asCoordinator();
        probe.inTransaction(() -> assertThat(walkIn(session, walkIn).state()).isEqualTo(CONFIRMED));
        assertThat(state(waiting)).isEqualTo(WAITLISTED);
        probe.inTransaction(() -> walkIn(session, waiting.person().id()));
        assertThat(state(waiting)).isEqualTo(CONFIRMED);
        probe.inTransaction(() -> walkIn(session, waiting.person().id()));
        assertThat(enrolments.figures(session)).isEqualTo(new SeatFigures(3, 0, 0, 0));
        assertThat(database.count("select count(*) from enrolment where walk_in = true"))
                .isEqualTo(2);
        acting.as(Role.COORDINATOR, nku);
        long stranger = people.create(org.lectern.person.PersonEntry.named("外地学员"))
                .profile()
                .id();
        asCoordinator();
        assertThatThrownBy(() -> probe.inTransaction(() -> walkIn(session, stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void afterwardsAWalkInIsANewEnrolmentOfWhoWaitedInVain() {
        long session = session(seats(1));
        enrol(session, person());
        EnrolmentView waiting = enrol(session, person());
        clock.set(SessionPlan.STARTS.plusSeconds(60));
        asCoordinator();
        probe.inTransaction(() -> walkIn(session, waiting.person().id()));
        assertThat(state(waiting)).isEqualTo(EXPIRED);
        assertThat(number(session, CONFIRMED)).isEqualTo(2);
        assertThat(enrolments.confirmedAt(session, SessionPlan.STARTS)).hasSize(1);
    }

    private Enrolment walkIn(long session, long person) {
        return enrolling.addWalkIn(sessionLocks.lock(session), person);
    }

    @jakarta.inject.Inject
    private org.lectern.trainingsession.TrainingSessions sessionLocks;

    @Test
    void aClosedSessionTakesNobody() {
        long session = session(seats(5));
        database.execute("update training_session set state = 'CLOSED' where id = ?", session);
        long person = person();
        refused(TrainingSessionRule.SESSION_IS_NOT_CLOSED, () -> enrol(session, person, "Forgotten"));
        assertThat(number(session, WITHDRAWN)).isZero();
    }
}
