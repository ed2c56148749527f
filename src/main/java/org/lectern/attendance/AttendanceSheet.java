package org.lectern.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of one slot: who has a cell on it and who is still without a mark. A person who was enrolled after the
 * register had been closed joined later, and one who had withdrawn before the slot began was gone: neither is asked
 * for, both count as not attended. Everybody else must be marked before the register can be closed.
 *
 * @param slotStarts when the slot begins
 * @param firstClosed when its register was closed for the first time; null as long as it never was
 * @param lines everybody who is counted in the training session
 */
public record AttendanceSheet(Instant slotStarts, Instant firstClosed, List<Line> lines) {

    /**
     * One person who is counted.
     *
     * @param confirmed since when the person is on the roster
     * @param withdrawn since when no longer; null for most
     * @param status the mark; null while there is none
     */
    public record Line(long enrolment, Instant confirmed, Instant withdrawn, MarkStatus status) {}

    /** What a cell is to the one who takes attendance. */
    public enum Cell {
        MARKED,
        UNMARKED,
        JOINED_LATER,
        GONE_BEFORE
    }

    /** Unnamed participants of a slot. */
    public record Count(long slot, Instant starts, boolean held, int people) {}

    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    public Cell cell(Line line) {
        if (line.status() != null) {
            return Cell.MARKED;
        }
        if (firstClosed != null && line.confirmed().isAfter(firstClosed)) {
            return Cell.JOINED_LATER;
        }
        return line.withdrawn() != null && line.withdrawn().isBefore(slotStarts) ? Cell.GONE_BEFORE : Cell.UNMARKED;
    }

    /** The enrolments that must be marked before the register can be closed, in the order of the sheet. */
    public List<Long> unmarked() {
        return lines.stream()
                .filter(line -> cell(line) == Cell.UNMARKED)
                .map(Line::enrolment)
                .toList();
    }

    public boolean isComplete() {
        return unmarked().isEmpty();
    }

    /** How many lines have a mark for which the slot counts as attended. */
    public int attended() {
        return (int) lines.stream()
                .filter(line -> line.status() != null && line.status().attended())
                .count();
    }

    public int with(MarkStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    /**
     * The headcount of a training session is that of its held slot with the greatest number of people, the earliest
     * where several have it, and never a sum: the same people sit in the morning and in the afternoon.
     */
    public static Optional<Count> headcountOf(Collection<Count> slots) {
        return slots.stream()
                .filter(slot -> slot.held() && slot.people() > 0)
                .min(Comparator.comparingInt(Count::people)
                        .reversed()
                        .thenComparing(Count::starts)
                        .thenComparingLong(Count::slot));
    }
}
