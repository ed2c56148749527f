package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;

/** Moving to another session, and coming instead of somebody: the seat is kept, and both ends know each other. */
@InProcess
class TransferTest extends EnrolmentScene {

    @Inject
    private TransferService transfers;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private Together together;

    private long transfer(EnrolmentView enrolment, long to) {
        return transfer(enrolment, to, null);
    }

    private long transfer(EnrolmentView enrolment, long to, String reason) {
        asCoordinator();
        long from = transfers.sessionOf(enrolment.id());
        asCoordinator();
        return transfers.transfer(enrolment.id(), from, to, reason);
    }

    private EnrolmentView read(long enrolment) {
        asCoordinator();
        return reader.view(enrolment);
    }

    @Test
    void whoHasASeatHasOneThereAndTheNextMovesUp() {
        long a = session(SessionPlan.seats(1));
        long b = session(SessionPlan.seats(1));
        EnrolmentView moving = enrolMyself(a, person());
        EnrolmentView next = enrolMyself(a, person());
        long mailsBefore = database.count("select count(*) from outbox");
        EnrolmentView there = read(transfer(moving, b, "wanted the later date"));
        assertThat(state(moving)).isEqualTo(EnrolmentState.TRANSFERRED);
        assertThat(there.state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(there.trainingSession()).isEqualTo(b);
        assertThat(there.person().id()).isEqualTo(moving.person().id());
        assertThat(state(next)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(there.linked()).isEqualTo(moving.id());
        assertThat(there.linkedKind()).isEqualTo(EnrolmentLink.TRANSFER);
        assertThat(read(moving.id()).linked()).isEqualTo(there.id());
        assertThat(mails("enrolment-transferred")).isEqualTo(1);
        assertThat(database.count("select count(*) from outbox")).isEqualTo(mailsBefore + 2);
        assertThat(audits("enrolment.transfer")).isEqualTo(1);
    }

    @Test
    void nobodyLosesASeatToAFullSession() {
        long a = session(SessionPlan.seats(1));
        long b = session(SessionPlan.seats(1));
        enrolMyself(b, person());
        EnrolmentView moving = enrolMyself(a, person());
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> transfer(moving, b));
        assertThat(state(moving)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(number(b, EnrolmentState.WAITLISTED)).isZero();
    }

    @Test
    void whoWaitsTakesTheNextPlaceThere() {
        long a = session(SessionPlan.seats(1));
        long b = session(SessionPlan.seats(1));
        enrolMyself(a, person());
        enrolMyself(b, person());
        EnrolmentView waiting = enrolMyself(a, person());
        EnrolmentView there = read(transfer(waiting, b));
        assertThat(there.state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(there.position()).isEqualTo(1);
        assertThat(mails("enrolment-transferred-waiting")).isEqualTo(1);
    }

    @Test
    void whatForbidsAnEnrolmentForbidsAMove() {
        long a = session(SessionPlan.seats(5));
        long b = session(SessionPlan.seats(5).later(7));
        long asking = session(SessionPlan.seats(5).withApproval());
        EnrolmentView moving = enrolMyself(a, person());
        enrol(b, moving.person().id());
        refused(EnrolmentRule.PERSON_IS_NOT_YET_ON_THE_ROSTER, () -> transfer(moving, b));
        EnrolmentView request = enrolMyself(asking, person());
        refused(EnrolmentRule.ENROLMENT_HAS_A_PLACE, () -> transfer(request, b));
        long draft = draft(SessionPlan.seats(5));
        refused(EnrolmentRule.SESSION_IS_IN_THE_CATALOGUE, () -> transfer(moving, draft));
        assertThatThrownBy(() -> transfer(moving, a)).isInstanceOf(InvalidInput.class);
        long closedList = session(SessionPlan.seats(5));
        clock.set(SessionPlan.CLOSES.plus(Duration.ofHours(1)));
        refused(EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON, () -> transfer(moving, closedList));
        clock.set(SessionPlan.STARTS);
        refused(EnrolmentRule.TRANSFER_IS_BEFORE_THE_START, () -> transfer(moving, closedList, "ill"));
    }

    @Test
    void oneDoesNotMoveToWhereOneIsBusyElsewhere() {
        long a = session(SessionPlan.seats(5));
        long b = session(SessionPlan.seats(5).later(7));
        long besideB = session(SessionPlan.seats(5).later(7));
        EnrolmentView moving = enrolMyself(a, person());
        enrol(besideB, moving.person().id());
        refused(EnrolmentRule.PERSON_IS_FREE_AT_THE_TIME, () -> transfer(moving, b));
        assertThat(state(moving)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(read(transfer(moving, b, "both are needed")).state()).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void bothSessionsAreOfTheOwnBase() {
        long a = session(SessionPlan.seats(5));
        long b = session(SessionPlan.seats(5));
        EnrolmentView moving = enrolMyself(a, person());
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> transfers.sessionOf(moving.id())).isInstanceOf(NotFound.class);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> transfers.transfer(moving.id(), a, b, null)).isInstanceOf(NotFound.class);
        asCoordinator();
        assertThatThrownBy(() -> transfers.transfer(moving.id(), b, a, null)).isInstanceOf(NotFound.class);
        long foreign = foreignSession();
        assertThatThrownBy(() -> transfer(moving, foreign)).isInstanceOf(NotFound.class);
        assertThat(state(moving)).isEqualTo(EnrolmentState.CONFIRMED);
    }

    private long foreignSession() {
        acting.as(Role.COORDINATOR, nku);
        long id = sessions.create(SessionPlan.seats(5).input("NKU", "HRLE"));
        sessions.publish(id);
        return id;
    }

    /** F07: those of A go to B while those of B go to A, all at once. */
    @Test
    void crossingTransfersAllSucceed() {
        long a = session(SessionPlan.seats(40));
        long b = session(SessionPlan.seats(40));
        List<EnrolmentView> ofA =
                persons(8).stream().map(each -> enrolMyself(a, each)).toList();
        List<EnrolmentView> ofB =
                persons(8).stream().map(each -> enrolMyself(b, each)).toList();
        List<Deed<Long>> deeds = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EnrolmentView there = ofA.get(i);
            EnrolmentView back = ofB.get(i);
            deeds.add(() -> transfer(there, b));
            deeds.add(() -> transfer(back, a));
        }
        assertThat(together.perform(deeds)).allMatch(Outcome::succeeded);
        assertThat(number(a, EnrolmentState.CONFIRMED)).isEqualTo(8);
        assertThat(number(b, EnrolmentState.CONFIRMED)).isEqualTo(8);
        assertThat(number(a, EnrolmentState.TRANSFERRED)).isEqualTo(8);
        assertThat(audits("enrolment.transfer")).isEqualTo(16);
        assertThat(mails("enrolment-transferred")).isEqualTo(16);
    }

    @Test
    void anotherOneComesInstead() {
        long session = session(SessionPlan.seats(1));
        EnrolmentView leaving = enrolMyself(session, person());
        EnrolmentView waiting = enrolMyself(session, person());
        long other = person();
        asCoordinator();
        EnrolmentView instead = transfers
                .substitute(leaving.id(), new EnrolmentEntry(other, null, null, "ill"))
                .enrolment();
        assertThat(state(leaving)).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(state(instead)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(waiting)).as("the seat was never free").isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(read(instead.id()).linked()).isEqualTo(leaving.id());
        assertThat(read(leaving.id()).linkedKind()).isEqualTo(EnrolmentLink.SUBSTITUTION);
        assertThat(read(leaving.id()).withdrawnLate()).isFalse();
        assertThat(mails("enrolment-substituted")).isEqualTo(1);
        asCoordinator();
        refused(
                EnrolmentRule.ENROLMENT_HAS_A_SEAT,
                () -> transfers.substitute(
                        waiting.id(), EnrolmentEntry.of(leaving.person().id())));
        asCoordinator();
        refused(
                EnrolmentRule.PERSON_IS_NOT_YET_ON_THE_ROSTER,
                () -> transfers.substitute(
                        instead.id(), EnrolmentEntry.of(waiting.person().id())));
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> transfers.substitute(instead.id(), EnrolmentEntry.of(other)))
                .isInstanceOf(NotFound.class);
    }

    private static void refused(BusinessRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
