package org.lectern.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lectern.attendance.Headcount;
import org.lectern.enrolment.list.ColumnMap;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.enrolment.list.RowReader;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;

/** Understands the cells of a row of a list of past sessions; of people it is understood as in every list. */
final class PastRowReader {

    private static final int KEY_LENGTH = 200;
    private static final int TRAINER_LENGTH = 200;

    private final ColumnMap columns;
    private final RowReader people;
    private final PastReference reference;

    PastRowReader(ColumnMap columns, RowReader people, PastReference reference) {
        this.columns = columns;
        this.people = people;
        this.reference = reference;
    }

    PastRow read(int row, List<String> cells) {
        Reading reading = new Reading(cells);
        Map<ListColumn, Object> says = reading.session();
        String number = columns.value(cells, ListColumn.PEOPLE);
        boolean named = !columns.value(cells, ListColumn.FULL_NAME).isBlank();
        ReadRow person = people.read(cells);
        person.wrong().stream()
                .filter(note -> named || !ListColumn.FULL_NAME.field().equals(note.field()))
                .forEach(reading.wrong::add);
        Integer counted = null;
        SaidAttendance attendance = null;
        if (named) {
            attendance = reading.attendance();
            if (!number.isBlank()) {
                reading.wrong.add(Note.of(ListColumn.PEOPLE.field(), "history.row.name-and-number"));
            }
        } else if (number.isBlank()) {
            reading.wrong.add(Note.of(ListColumn.FULL_NAME.field(), "history.row.nobody"));
        } else {
            counted = PastWords.number(number);
            if (counted == null || counted < 1 || counted > Headcount.MAX_PEOPLE) {
                reading.wrong.add(Note.of(ListColumn.PEOPLE.field(), "error.people", Headcount.MAX_PEOPLE));
                counted = 0;
            }
        }
        return new PastRow(row, says, person, counted, attendance, List.copyOf(reading.wrong));
    }

    /** One row being read: what is wrong in it is gathered. */
    private final class Reading {

        private final List<String> cells;
        private final List<Note> wrong = new ArrayList<>();

        private Reading(List<String> cells) {
            this.cells = cells;
        }

        private <T> T read(ListColumn column, String key, Function<String, T> reading) {
            String text = columns.value(cells, column);
            if (text.isBlank()) {
                return null;
            }
            T read = reading.apply(text);
            if (read == null) {
                wrong.add(Note.of(column.field(), key));
            }
            return read;
        }

        private String text(ListColumn column, int length) {
            try {
                return PlainText.optional(column.field(), columns.value(cells, column), length);
            } catch (InvalidInput e) {
                e.violations().forEach(violation -> wrong.add(Note.of(violation)));
                return null;
            }
        }

        private Map<ListColumn, Object> session() {
            Map<ListColumn, Object> says = new EnumMap<>(ListColumn.class);
            put(says, ListColumn.SESSION_KEY, text(ListColumn.SESSION_KEY, KEY_LENGTH));
            put(says, ListColumn.SESSION_TITLE, text(ListColumn.SESSION_TITLE, TrainingSession.TITLE_LENGTH));
            PastReference.Taught course = read(ListColumn.COURSE, "history.row.course", reference::course);
            put(says, ListColumn.COURSE, course == null ? null : course.code());
            PastWords.Span span = read(ListColumn.FIRST_DAY, "history.row.day", PastWords::span);
            put(says, ListColumn.FIRST_DAY, span == null ? null : span.first());
            Object last = read(ListColumn.LAST_DAY, "history.row.day", PastWords::day);
            put(says, ListColumn.LAST_DAY, last == null && span != null ? span.last() : last);
            put(says, ListColumn.DAYS, read(ListColumn.DAYS, "history.row.days", PastWords::days));
            put(
                    says,
                    ListColumn.HOURS_PER_DAY,
                    read(ListColumn.HOURS_PER_DAY, "history.row.hours", PastWords::minutes));
            put(says, ListColumn.TOTAL_HOURS, read(ListColumn.TOTAL_HOURS, "history.row.hours", PastWords::minutes));
            put(says, ListColumn.PLACE, text(ListColumn.PLACE, SessionSlot.PLACE_LENGTH));
            put(says, ListColumn.MODE, read(ListColumn.MODE, "history.row.mode", reference::mode));
            put(says, ListColumn.KIND, read(ListColumn.KIND, "history.row.kind", reference::kind));
            put(
                    says,
                    ListColumn.SESSION_GROUPS,
                    read(ListColumn.SESSION_GROUPS, "error.target-group", reference::groups));
            put(says, ListColumn.TRAINER, text(ListColumn.TRAINER, TRAINER_LENGTH));
            put(says, ListColumn.SEATS, read(ListColumn.SEATS, "history.row.number", PastWords::number));
            return says;
        }

        private void put(Map<ListColumn, Object> says, ListColumn column, Object value) {
            if (value != null) {
                says.put(column, value);
            }
        }

        private SaidAttendance attendance() {
            return new SaidAttendance(
                    read(ListColumn.MARKS, "history.row.marks", PastWords::marks),
                    read(ListColumn.HOURS_ATTENDED, "history.row.hours", PastWords::minutes),
                    read(ListColumn.COMPLETED, "history.row.completed", PastWords::result),
                    read(ListColumn.COMPLETED_ON, "history.row.day", PastWords::day));
        }
    }
}
