package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.MoveService;
import org.lectern.trainingsession.SlotMove;

/** A move is taken back, and nothing with it that would have happened anyway. */
@InProcess
class UndoneMoveTest extends EnrolmentScene {

    @Inject
    private MoveService moves;

    @Inject
    private OfferService offers;

    /** An offer had run out before the slot was moved: it stays so, and both people are told of it. */
    @Test
    void onlyTheMailsOfTheMoveAreDropped() {
        long session = session(SessionPlan.seats(1).offering());
        asCoordinator();
        offers.keepFor(session, 1);
        EnrolmentView seated = enrolMyself(session, person());
        EnrolmentView second = enrolMyself(session, person());
        EnrolmentView third = enrolMyself(session, person());
        asCoordinator();
        roster.withdraw(seated.id(), null);
        assertThat(state(second)).isEqualTo(EnrolmentState.OFFERED);
        clock.forward(Duration.ofHours(2));

        long slot = database.count("select min(id) from session_slot where training_session_id = ?", session);
        Instant later = SessionPlan.STARTS.plus(Duration.ofHours(5));
        String word = MoveService.newUndo();
        asCoordinator();
        moves.move(new SlotMove(slot, later, later.plus(Duration.ofHours(3)), false), true, null, word);
        assertThat(state(second)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(state(third)).isEqualTo(EnrolmentState.OFFERED);
        asCoordinator();
        moves.undo(word);

        assertThat(database.list("select kind from outbox where state = 'CANCELLED'"))
                .isNotEmpty()
                .containsOnly("enrolment-moved");
        new Bookkeeping(database).everyChangeIsBookedOnce();
    }
}
