package org.lectern.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;

/**
 * The attendance of a whole session: people down, slots across.
 *
 * @param heldSlots how many compulsory slots count so far
 */
public record AttendanceGrid(Head head, List<Column> columns, List<Row> rows, int heldSlots) {

    /** What stands above. */
    public record Head(
            long id,
            String code,
            String title,
            String titleZh,
            SessionState state,
            boolean selfPaced,
            Instant firstSlotStarts,
            Instant lastSlotEnds,
            ZoneId zone,
            int thresholdPct) {

        /** True while marks may still be set in it. */
        public boolean isOpen() {
            return state.isComing() || state == SessionState.HELD;
        }

        public boolean isClosed() {
            return state == SessionState.CLOSED;
        }
    }

    /**
     * A slot.
     *
     * @param started false while nobody can have come yet
     * @param people unnamed participants
     * @param open true if marks may be set now
     */
    public record Column(SlotView slot, boolean started, boolean open, int people, Totals totals) {

        public boolean isCalledOff() {
            return slot.state() == SlotState.NOT_HELD;
        }

        /** True if the sheet was closed, or it was noted that the slot was not held: it can be reopened. */
        public boolean isSettled() {
            return isCalledOff() || slot.register() == RegisterState.CLOSED;
        }
    }

    /** How many stand where in one slot. */
    public record Totals(int present, int lateOrEarly, int absent, int excused, int unmarked) {

        public int expected() {
            return present + lateOrEarly + absent + excused + unmarked;
        }

        public int marked() {
            return expected() - unmarked;
        }
    }

    /** A person, with a cell for each slot. */
    public record Row(
            long enrolment,
            long person,
            String fullName,
            String latinName,
            String organisation,
            boolean withdrawn,
            boolean walkIn,
            List<Cell> cells,
            CompletionRule.Outcome outcome,
            CompletionOverride decision) {}

    /** What a cell shows; a status only where it is {@link Kind#MARKED}. */
    public record Cell(long slot, Kind kind, MarkStatus status, boolean open) {

        /** The letter that marks it and its style; {@code u} without a mark, {@code n} where there is no cell. */
        public String letter() {
            return switch (kind) {
                case MARKED -> status.letter();
                case UNMARKED -> "u";
                default -> "n";
            };
        }
    }

    /** A person and the cell in the slot at work. */
    public record DoorLine(Row row, Cell cell) {}

    public enum Kind {
        MARKED,
        UNMARKED,
        JOINED_LATER,
        GONE_BEFORE,
        NOT_YET,
        CALLED_OFF
    }

    public AttendanceGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The column of a slot; else the one at work: the latest that has begun and is not settled, or that has begun. */
    public Column column(Long slotId) {
        return columns.stream()
                .filter(column -> slotId != null && column.slot().id() == slotId)
                .findFirst()
                .or(() -> last(columns.stream()
                        .filter(column -> column.open() && column.totals().unmarked() > 0)
                        .toList()))
                .or(() -> last(columns.stream().filter(Column::open).toList()))
                .or(() -> last(columns.stream().filter(Column::started).toList()))
                .or(() -> columns.stream().findFirst())
                .orElse(null);
    }

    /** The people with their cell in one slot. */
    public List<DoorLine> door(Column column) {
        int at = columns.indexOf(column);
        return rows.stream()
                .filter(row -> row.cells().get(at).kind() != Kind.GONE_BEFORE)
                .map(row -> new DoorLine(row, row.cells().get(at)))
                .toList();
    }

    /** The people without a mark in one slot. */
    public List<Row> unmarked(Column column) {
        return door(column).stream()
                .filter(line -> line.cell().kind() == Kind.UNMARKED)
                .map(DoorLine::row)
                .toList();
    }

    /** The slots that stand in the way of closing the session: nobody knows yet what they count for. */
    public List<Column> undecided() {
        return columns.stream()
                .filter(column ->
                        !column.isCalledOff() && !column.slot().register().counts())
                .toList();
    }

    private static java.util.Optional<Column> last(List<Column> found) {
        return found.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(found.get(found.size() - 1));
    }
}
