package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** A freed seat is offered for a while; who does not answer stands back for the next in line. */
@InProcess
class OfferTest extends EnrolmentScene {

    /** Friday at ten, and twenty-four hours of eight to nine: eleven today, thirteen tomorrow. */
    private static final Instant DEADLINE = LocalDateTime.parse("2026-11-21T21:00")
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toInstant();

    @Inject
    private OfferService offers;

    @Inject
    private EnrolmentExpiry expiry;

    @Inject
    private EnrolmentReader reader;

    /** One seat: the first has it, two wait; then the first gives it up. */
    private List<EnrolmentView> aFreedSeat(long session) {
        List<EnrolmentView> all =
                persons(3).stream().map(person -> enrolMyself(session, person)).toList();
        withdraw(all.get(0));
        return all;
    }

    private void withdraw(EnrolmentView enrolment) {
        acting.asPerson(enrolment.person().id());
        roster.withdraw(enrolment.id(), null);
    }

    private void accept(EnrolmentView enrolment) {
        acting.asPerson(enrolment.person().id());
        offers.accept(enrolment.id());
    }

    private Seats seats(long session) {
        acting.asPublic();
        return reader.session(Long.toString(session)).seats();
    }

    private void theClockStrikes() {
        acting.asSystem();
        for (long session : expiry.overdue()) {
            acting.asSystem();
            expiry.expire(session);
        }
    }

    @Test
    void aFreedSeatIsOfferedAndKept() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        assertThat(states(all))
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);
        assertThat(seats(session)).isEqualTo(new Seats(1, 0, 1, 0, 0, 1));
        acting.asPerson(all.get(1).person().id());
        assertThat(reader.view(all.get(1).id()).offerUntil()).isEqualTo(DEADLINE);
        assertThat(mails("enrolment-offered")).isEqualTo(1);
        assertThat(mails("enrolment-promoted")).isZero();
        assertThat(audits("enrolment.offer")).isEqualTo(1);
    }

    /** The control: the same story with a list that promotes by itself. */
    @Test
    void whereNothingIsOfferedTheSeatIsGiven() {
        List<EnrolmentView> all = aFreedSeat(session(SessionPlan.seats(1)));
        assertThat(states(all))
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.CONFIRMED, EnrolmentState.WAITLISTED);
        assertThat(mails("enrolment-offered")).isZero();
    }

    @Test
    void whoJoinsWhileASeatIsFreeIsConfirmedAtOnce() {
        long session = session(SessionPlan.seats(1).offering());
        assertThat(enrolMyself(session, person()).state()).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void anAcceptedOfferIsASeat() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        accept(all.get(1));
        assertThat(state(all.get(1))).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(seats(session)).isEqualTo(new Seats(1, 1, 0, 0, 0, 1));
        assertThat(mails("enrolment-confirmed")).isEqualTo(2);
        clock.set(DEADLINE.plusSeconds(1));
        theClockStrikes();
        assertThat(state(all.get(1))).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void aDeclinedOfferGoesToTheNextInTheSameMoment() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        withdraw(all.get(1));
        assertThat(states(all))
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.WITHDRAWN, EnrolmentState.OFFERED);
    }

    @Test
    void anOfferThatNobodyAnswersLapsesAndGoesToTheNext() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        clock.set(DEADLINE.minusSeconds(1));
        theClockStrikes();
        assertThat(state(all.get(1))).isEqualTo(EnrolmentState.OFFERED);
        clock.set(DEADLINE);
        theClockStrikes();
        assertThat(states(all))
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.EXPIRED, EnrolmentState.OFFERED);
        assertThat(mails("enrolment-lapsed")).isEqualTo(1);
        assertThat(mails("enrolment-offered")).isEqualTo(2);
        assertThat(audits("enrolment.lapse")).isEqualTo(1);
        theClockStrikes();
        assertThat(mails("enrolment-lapsed")).isEqualTo(1);
        assertThat(audits("enrolment.lapse")).isEqualTo(1);
    }

    @Test
    void anOfferCannotBeAcceptedTooLateAlsoBeforeTheClockStrikes() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        clock.set(DEADLINE);
        refused(EnrolmentRule.OFFER_STANDS, () -> accept(all.get(1)));
        acting.asPerson(all.get(1).person().id());
        assertThat(reader.view(all.get(1).id()).state()).isEqualTo(EnrolmentState.EXPIRED);
        accept(all.get(2));
        assertThat(states(all))
                .as("the next in line was offered the seat in the same moment")
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.EXPIRED, EnrolmentState.CONFIRMED);
    }

    @Test
    void anOfferEndsWithTheQueue() {
        long session = session(SessionPlan.seats(1).offering());
        clock.set(SessionPlan.STARTS.minus(Duration.ofHours(2)));
        asCoordinator();
        List<EnrolmentView> all = persons(3).stream()
                .map(person -> enrol(session, person, "late"))
                .toList();
        withdraw(all.get(0));
        acting.asPerson(all.get(1).person().id());
        assertThat(reader.view(all.get(1).id()).offerUntil()).isEqualTo(SessionPlan.STARTS);
        clock.set(SessionPlan.STARTS);
        theClockStrikes();
        assertThat(states(all))
                .containsExactly(EnrolmentState.WITHDRAWN, EnrolmentState.EXPIRED, EnrolmentState.EXPIRED);
        assertThat(mails("enrolment-expired")).isEqualTo(2);
        assertThat(mails("enrolment-lapsed")).isZero();
    }

    @Test
    void theCoordinatorDecidesHowLongOffersAreKept() {
        long session = session(SessionPlan.seats(1).offering());
        asCoordinator();
        assertThat(offers.hours(session)).isEqualTo(24);
        offers.keepFor(session, 3);
        asCoordinator();
        assertThat(offers.hours(session)).isEqualTo(3);
        List<EnrolmentView> all = aFreedSeat(session);
        acting.asPerson(all.get(1).person().id());
        assertThat(reader.view(all.get(1).id()).offerUntil())
                .isEqualTo(clock.instant().plus(Duration.ofHours(3)));
        asCoordinator();
        assertThatThrownBy(() -> offers.keepFor(session, 0)).isInstanceOf(InvalidInput.class);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> offers.keepFor(session, 5)).isInstanceOf(NotFound.class);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> offers.hours(session)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyOneselfAndTheCoordinatorAccept() {
        long session = session(SessionPlan.seats(1).offering());
        List<EnrolmentView> all = aFreedSeat(session);
        acting.asPerson(all.get(2).person().id());
        assertThatThrownBy(() -> offers.accept(all.get(1).id())).isInstanceOf(NotFound.class);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> offers.accept(all.get(1).id())).isInstanceOf(NotFound.class);
        acting.as(Role.REPORTER);
        assertThatThrownBy(() -> offers.accept(all.get(1).id())).isInstanceOf(RoleMayNot.class);
        asCoordinator();
        offers.accept(all.get(1).id());
        assertThat(state(all.get(1))).isEqualTo(EnrolmentState.CONFIRMED);
    }

    private static void refused(BusinessRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
