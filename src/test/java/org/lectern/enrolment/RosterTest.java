package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.enrolment.Roster.Allotment;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.enrolment.Roster.Line;
import org.lectern.enrolment.Roster.Seating;

/** The roster by example; see {@link RosterHistoryTest} for what holds in every history. */
class RosterTest {

    private static final Candidate ANYBODY = Candidate.ANYBODY;
    private static final Candidate POLICE = new Candidate(Set.of(7L, 3L), Set.of("POLICE_BORDER", "POLICE"));

    private static Roster roster(int capacity, Allotment... allotments) {
        return new Roster(capacity, List.of(allotments), List.of(), false, false);
    }

    @Test
    void whoComesFirstSitsAndTheOthersWaitInTheOrderOfComing() {
        Roster roster = roster(2);
        for (long number = 1; number <= 4; number++) {
            roster.join(number, ANYBODY);
        }
        assertThat(roster.seats()).isEqualTo(new Seats(2, 2, 0, 0, 0, 2));
        assertThat(roster.isSeated(2)).isTrue();
        assertThat(roster.isSeated(3)).isFalse();
        assertThat(List.of(roster.position(2), roster.position(3), roster.position(4)))
                .containsExactly(0, 1, 2);
        assertThat(roster.position(99)).isZero();
        assertThat(roster.isSeated(99)).isFalse();
    }

    @Test
    void aFreedSeatGoesToTheFirstInTheQueueAndTheOthersMoveUp() {
        Roster roster = roster(1);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.join(3, ANYBODY);
        roster.leave(1);
        assertThat(roster.seatings()).containsExactly(new Seating(1, null), new Seating(2, null));
        assertThat(roster.position(3)).isEqualTo(1);
    }

    @Test
    void whoLeavesTheQueueFreesNoSeat() {
        Roster roster = roster(1);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.join(3, ANYBODY);
        roster.leave(2);
        assertThat(roster.seatings()).containsExactly(new Seating(1, null));
        assertThat(roster.position(3)).isEqualTo(1);
    }

    @Test
    void aLargerRoomSeatsAsManyAsItHolds() {
        Roster roster = roster(1);
        for (long number = 1; number <= 5; number++) {
            roster.join(number, ANYBODY);
        }
        roster.resize(3);
        assertThat(roster.seats()).isEqualTo(new Seats(3, 3, 0, 0, 0, 2));
        assertThat(roster.isSeated(3)).isTrue();
    }

    @Test
    void aSmallerRoomTakesNobodysSeat() {
        Roster roster = roster(3);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.resize(1);
        assertThat(roster.seats()).isEqualTo(new Seats(1, 2, 0, 0, 0, 0));
        roster.join(3, ANYBODY);
        assertThat(roster.isSeated(3)).isFalse();
        roster.leave(1);
        assertThat(roster.isSeated(3)).as("one seat, and it is taken").isFalse();
        roster.leave(2);
        assertThat(roster.isSeated(3)).isTrue();
    }

    @Test
    void anOfferHoldsASeat() {
        Roster roster =
                new Roster(1, List.of(), List.of(new Line(5, EnrolmentState.OFFERED, null, ANYBODY)), false, false);
        assertThat(roster.seats()).isEqualTo(new Seats(1, 0, 1, 0, 0, 0));
        roster.join(6, ANYBODY);
        assertThat(roster.isSeated(6)).isFalse();
        roster.leave(5);
        assertThat(roster.isSeated(6)).isTrue();
    }

    @Test
    void walkInsAreNeverRefusedAndTakeNobodysTurn() {
        Roster roster = roster(1);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.admit(3, ANYBODY);
        assertThat(roster.isSeated(3)).isTrue();
        assertThat(roster.position(2)).isEqualTo(1);
        assertThat(roster.seats()).isEqualTo(new Seats(1, 2, 0, 0, 0, 1));
        roster.leave(1);
        assertThat(roster.isSeated(2)).as("the walk-in sits on the only seat").isFalse();
    }

    @Test
    void reservedSeatsAreKeptFromOthers() {
        Roster roster = roster(2, new Allotment(1, null, "POLICE", 1));
        assertThat(roster.seats()).isEqualTo(new Seats(2, 0, 0, 1, 1, 0));
        assertThat(roster.hasSeatFor(ANYBODY)).isTrue();
        roster.join(1, ANYBODY);
        assertThat(roster.hasSeatFor(ANYBODY)).isFalse();
        assertThat(roster.hasSeatFor(POLICE)).isTrue();
        roster.join(2, ANYBODY);
        roster.join(3, POLICE);
        assertThat(roster.position(2)).isEqualTo(1);
        assertThat(roster.seatings()).containsExactly(new Seating(1, null), new Seating(3, 1L));
    }

    @Test
    void anOwnReservedSeatIsTakenBeforeAFreeOne() {
        Roster roster = roster(2, new Allotment(1, 3L, null, 1));
        roster.join(1, POLICE);
        assertThat(roster.seatings()).containsExactly(new Seating(1, 1L));
        assertThat(roster.allotmentOf(1)).isEqualTo(1);
        assertThat(roster.allotmentOf(9)).isNull();
        assertThat(roster.seats().free()).isEqualTo(1);
        roster.join(2, POLICE);
        assertThat(roster.seatings()).endsWith(new Seating(2, null));
    }

    @Test
    void anAllotmentForAnOrganisationServesItsOwnPeopleOnly() {
        Roster roster = roster(1, new Allotment(1, 3L, null, 1));
        roster.join(1, new Candidate(Set.of(4L), Set.of("POLICE")));
        assertThat(roster.isSeated(1)).isFalse();
        roster.join(2, POLICE);
        assertThat(roster.isSeated(2)).isTrue();
    }

    @Test
    void anAllotmentForAnOrganisationAndAGroupServesWhoIsBoth() {
        Roster roster = roster(1, new Allotment(1, 3L, "POLICE", 1));
        roster.join(1, new Candidate(Set.of(3L), Set.of("MEDIA")));
        roster.join(2, new Candidate(Set.of(4L), Set.of("POLICE")));
        roster.join(3, POLICE);
        assertThat(List.of(roster.isSeated(1), roster.isSeated(2), roster.isSeated(3)))
                .containsExactly(false, false, true);
    }

    @Test
    void reservedSeatsDoNotMakeTheRoomLarger() {
        Roster roster = roster(1, new Allotment(1, null, "POLICE", 5));
        roster.join(1, POLICE);
        roster.join(2, POLICE);
        assertThat(roster.isSeated(2)).isFalse();
        assertThat(roster.seats().free()).isZero();
    }

    @Test
    void aSeatFreedOnAnAllotmentStaysReserved() {
        Roster roster = roster(1, new Allotment(1, null, "POLICE", 1));
        roster.join(1, POLICE);
        roster.join(2, ANYBODY);
        roster.leave(1);
        assertThat(roster.isSeated(2)).isFalse();
        assertThat(roster.seats()).isEqualTo(new Seats(1, 0, 0, 1, 0, 1));
    }

    @Test
    void releasedSeatsGoToTheQueue() {
        Roster roster = roster(2, new Allotment(1, null, "POLICE", 2));
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.join(3, ANYBODY);
        assertThat(roster.seatings()).isEmpty();
        roster.release(1);
        assertThat(roster.seatings()).containsExactly(new Seating(1, null), new Seating(2, null));
    }

    @Test
    void fromTheStartOnNobodyWaitsAndNobodyMovesUp() {
        Roster started = new Roster(
                2,
                List.of(),
                List.of(
                        new Line(1, EnrolmentState.CONFIRMED, null, ANYBODY),
                        new Line(2, EnrolmentState.OFFERED, null, ANYBODY),
                        new Line(3, EnrolmentState.WAITLISTED, null, ANYBODY)),
                true,
                false);
        assertThat(started.seats()).isEqualTo(new Seats(2, 1, 0, 0, 1, 0));
        started.leave(1);
        started.resize(5);
        assertThat(started.seatings()).isEmpty();
        started.join(4, ANYBODY);
        assertThat(started.isSeated(4)).isTrue();
    }

    @Test
    void theSameLinesBeforeTheStartWouldMoveUp() {
        Roster upcoming = new Roster(
                2,
                List.of(),
                List.of(
                        new Line(1, EnrolmentState.CONFIRMED, null, ANYBODY),
                        new Line(2, EnrolmentState.OFFERED, null, ANYBODY),
                        new Line(3, EnrolmentState.WAITLISTED, null, ANYBODY)),
                false,
                false);
        upcoming.leave(1);
        assertThat(upcoming.seatings()).containsExactly(new Seating(3, null));
    }

    private static Roster offering(int capacity, Allotment... allotments) {
        return new Roster(capacity, List.of(allotments), List.of(), false, true);
    }

    @Test
    void aSeatThatComesFreeIsOfferedAndKeptUntilItIsAccepted() {
        Roster roster = offering(1);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        roster.join(3, ANYBODY);
        roster.leave(1);
        assertThat(roster.isOffered(1)).isFalse();
        assertThat(roster.isOffered(2)).isTrue();
        assertThat(roster.isSeated(2)).isTrue();
        assertThat(roster.isOffered(3)).isFalse();
        assertThat(roster.seats()).isEqualTo(new Seats(1, 0, 1, 0, 0, 1));
        roster.accept(2);
        assertThat(roster.isOffered(2)).isFalse();
        assertThat(roster.seats()).isEqualTo(new Seats(1, 1, 0, 0, 0, 1));
    }

    @Test
    void whoJoinsBesideAFreeSeatIsNotOfferedWhatIsAskedFor() {
        Roster roster = offering(2);
        roster.join(1, ANYBODY);
        assertThat(roster.isOffered(1)).isFalse();
        roster.admit(2, ANYBODY);
        assertThat(roster.isOffered(2)).isFalse();
        assertThat(roster.seats().confirmed()).isEqualTo(2);
    }

    @Test
    void anAcceptedSeatStaysThatOfItsAllotment() {
        Roster roster = offering(1, new Allotment(9, null, "POLICE", 1));
        roster.join(1, POLICE);
        roster.join(2, POLICE);
        roster.leave(1);
        roster.accept(2);
        assertThat(roster.allotmentOf(2)).isEqualTo(9);
        roster.replace(2, 3, ANYBODY);
        assertThat(roster.allotmentOf(3)).isEqualTo(9);
        assertThat(roster.isSeated(2)).isFalse();
        assertThat(roster.seats()).isEqualTo(new Seats(1, 1, 0, 0, 0, 0));
    }

    @Test
    void whatIsNotThereIsNeitherAcceptedNorHandedOver() {
        Roster roster = offering(1);
        roster.join(1, ANYBODY);
        roster.join(2, ANYBODY);
        for (long number : new long[] {1, 2, 99}) {
            assertThatThrownBy(() -> roster.accept(number)).isInstanceOf(IllegalArgumentException.class);
        }
        for (long number : new long[] {2, 99}) {
            assertThatThrownBy(() -> roster.replace(number, 5, ANYBODY)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> roster.replace(1, 2, ANYBODY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(roster.isSeated(1)).isTrue();
    }

    @Test
    void whoMayTakeWhatWasChangedElsewhere() {
        Roster roster =
                new Roster(1, List.of(), List.of(new Line(1, EnrolmentState.WAITLISTED, null, ANYBODY)), false, false);
        assertThat(roster.seatings()).isEmpty();
        roster.settle();
        assertThat(roster.seatings()).containsExactly(new Seating(1, null));
    }

    @Test
    void nonsenseIsRefused() {
        Roster roster = roster(1, new Allotment(1, null, "POLICE", 1));
        roster.join(5, POLICE);
        assertThatThrownBy(() -> roster.join(5, POLICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roster.join(4, POLICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roster.admit(5, POLICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roster.leave(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roster.release(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allotment(1, null, null, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(1, EnrolmentState.REQUESTED, null, ANYBODY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
