package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** A slot is moved: looked at before, undone for some seconds. */
@InProcess
class MoveTest extends SessionScene {

    private static final Instant START = SessionWish.START;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private MoveService moves;

    @Inject
    private PersonService persons;

    @Test
    void aLookShowsWhoIsEnrolledAndStoresNothing() {
        long id = published();
        MovePreview preview = moves.preview(to(id, START.plus(DAY), false));
        assertThat(preview.fromStarts()).isEqualTo(START);
        assertThat(preview.starts()).isEqualTo(START.plus(DAY));
        assertThat(preview.enrolled()).isZero();
        assertThat(preview.clashes().items()).isEmpty();
        assertThat(details(id).firstSlotStarts()).isEqualTo(START);
    }

    @Test
    void aMoveIsUndoneWithinTenSecondsAndOnceOnly() {
        long id = published();
        int calendar = number("select ical_sequence from training_session where id = ?", id);
        String word = MoveService.newUndo();
        moves.move(to(id, START.plus(DAY), false), true, null, word);
        assertThat(details(id).firstSlotStarts()).isEqualTo(START.plus(DAY));
        clock.forward(Duration.ofSeconds(9));
        assertThat(moves.undo(word)).isEqualTo(id);
        assertThat(details(id).firstSlotStarts()).isEqualTo(START);
        assertThat(number("select ical_sequence from training_session where id = ?", id))
                .isGreaterThan(calendar);
        refused(TrainingSessionRule.MOVE_CAN_BE_UNDONE, () -> moves.undo(word));
    }

    @Test
    void laterOrAfterAnotherChangeOrBySomebodyElseItStands() {
        long id = published();
        String late = MoveService.newUndo();
        moves.move(to(id, START.plus(DAY), false), false, null, late);
        clock.forward(Duration.ofSeconds(11));
        refused(TrainingSessionRule.MOVE_CAN_BE_UNDONE, () -> moves.undo(late));
        String changed = MoveService.newUndo();
        moves.move(to(id, START.plus(DAY.multipliedBy(2)), false), false, null, changed);
        edit(id, wish -> wish.capacity = 31);
        refused(TrainingSessionRule.MOVE_CAN_BE_UNDONE, () -> moves.undo(changed));
        String others = MoveService.newUndo();
        moves.move(to(id, START.plus(DAY.multipliedBy(3)), false), false, null, others);
        acting.asAdministrator();
        refused(TrainingSessionRule.MOVE_CAN_BE_UNDONE, () -> moves.undo(others));
        assertThat(details(id).firstSlotStarts()).isEqualTo(START.plus(DAY.multipliedBy(3)));
    }

    @Test
    void theWholeSessionMovesByAsMuchAndEnrolmentEndsBeforeIt() {
        long id = create(wish -> wish.slots = List.of(SessionWish.slot(0), SessionWish.slot(2)));
        sessions.publish(id);
        Instant earlier = Instant.parse("2026-11-26T01:00:00Z");
        moves.move(to(id, earlier, true), true, null, MoveService.newUndo());
        assertThat(details(id).slots())
                .extracting(SessionDetails.Slot::starts)
                .containsExactly(earlier, earlier.plus(DAY.multipliedBy(2)));
        assertThat(details(id).enrolmentCloses()).isEqualTo(earlier);
    }

    /** Nine in the morning stays nine in the morning over the night in which the clocks change. */
    @Test
    void theWholeSessionKeepsItsHoursOnTheClockOfTheBase() {
        database.execute("update training_base set zone = 'Europe/Berlin'");
        long id = create(wish -> wish.slots = List.of(SessionWish.slot(0), SessionWish.slot(2)));
        Instant saturday = Instant.parse("2027-03-27T01:00:00Z");
        SlotMove move = to(id, saturday, true);
        moves.move(move, true, null, MoveService.newUndo());
        assertThat(details(id).slots())
                .extracting(SessionDetails.Slot::starts)
                .containsExactly(saturday, Instant.parse("2027-03-29T00:00:00Z"));
    }

    @Test
    void aClashIsShownBeforeAndRefusedWithoutAReason() {
        long trainer = persons.create(
                        new PersonEntry("陈晓明", null, Gender.WOMAN, null, null, null, null, "POLICE", null, null))
                .profile()
                .id();
        sessions.publish(create(wish -> wish.trainers = List.of(trainer)));
        long second = create(wish -> {
            wish.trainers = List.of(trainer);
            wish.slots = List.of(SessionWish.slot(2));
        });
        sessions.publish(second);
        SlotMove move = to(second, START.plus(Duration.ofHours(1)), false);
        assertThat(moves.preview(move).clashes().items()).hasSize(1);
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> moves.move(move, true, null, MoveService.newUndo()));
        moves.move(move, true, "agreed", MoveService.newUndo());
        assertThat(details(second).firstSlotStarts()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    /** Whom another session took in the meantime stays there; who was in two places before the move is so again. */
    @Test
    void anUndoTakesNobodyAwayFromOthers() {
        long trainer = persons.create(
                        new PersonEntry("陈晓明", null, Gender.WOMAN, null, null, null, null, "POLICE", null, null))
                .profile()
                .id();
        long first = create(wish -> wish.trainers = List.of(trainer));
        sessions.publish(first);
        String word = MoveService.newUndo();
        moves.move(to(first, START.plus(DAY), false), true, null, word);
        long second = create(wish -> wish.trainers = List.of(trainer));
        sessions.publish(second);
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> moves.undo(word));
        assertThat(details(first).firstSlotStarts()).isEqualTo(START.plus(DAY));

        moves.move(to(first, START, false), true, "agreed", MoveService.newUndo());
        String away = MoveService.newUndo();
        moves.move(to(first, START.plus(DAY.multipliedBy(2)), false), true, null, away);
        moves.undo(away);
        assertThat(details(first).firstSlotStarts()).isEqualTo(START);
    }

    /** What can be taken back stands in the database: no restart and no other node forgets it. */
    @Test
    void whatCanBeTakenBackIsStoredAndThrownAway() {
        long id = create(wish -> wish.slots = List.of(SessionWish.slot(0), SessionWish.slot(2)));
        sessions.publish(id);
        SessionInput before = sessions.input(id);
        String word = MoveService.newUndo();
        moves.move(to(id, Instant.parse("2026-11-26T01:00:00Z"), true), true, null, word);
        assertThat(database.count("select count(*) from kept_move where word = ?", word))
                .isEqualTo(1);
        moves.undo(word);
        SessionInput after = sessions.input(id);
        assertThat(after.slots()).isEqualTo(before.slots());
        assertThat(after.enrolmentCloses()).isEqualTo(before.enrolmentCloses());
        assertThat(database.count("select count(*) from kept_move")).isZero();
        moves.move(to(id, START.plus(DAY), false), true, null, MoveService.newUndo());
        clock.forward(Duration.ofMinutes(1));
        moves.move(to(id, START, false), true, null, MoveService.newUndo());
        assertThat(database.count("select count(*) from kept_move")).isEqualTo(1);
    }

    @Test
    void aForeignSlotIsAnsweredLikeAMissingOne() {
        SlotMove move = to(published(), START.plus(DAY), false);
        acting.as(Role.COORDINATOR, fdu);
        assertThatThrownBy(() -> moves.preview(move)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moves.move(move, true, null, MoveService.newUndo()))
                .isInstanceOf(NotFound.class);
        SlotMove missing = new SlotMove(987_654L, move.starts(), move.ends(), false);
        assertThatThrownBy(() -> moves.preview(missing)).isInstanceOf(NotFound.class);
    }

    private SlotMove to(long session, Instant starts, boolean whole) {
        long slot = details(session).slots().get(0).id();
        return new SlotMove(slot, starts, starts.plus(Duration.ofHours(3)), whole);
    }

    private int number(String sql, long id) {
        return ((Number) database.value(sql, id)).intValue();
    }
}
