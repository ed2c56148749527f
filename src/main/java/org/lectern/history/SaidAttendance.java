package org.lectern.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.attendance.MarkStatus;
import org.lectern.enrolment.list.Note;

/**
 * What a list says about the attendance of one person. Marks are taken as they are. Hours are kept by whole slots, the
 * first ones, rounded to the nearest. Who completed was there all the time; who did not was there at least once; of
 * whom nothing is said, the coordinator must have said that whoever is listed came.
 *
 * @param marks one for each slot; null where none are given
 * @param minutes how long the person was there; null where that is not said
 * @param result null where that is not said
 * @param on when a self-paced session was completed; null where that is not said
 */
record SaidAttendance(List<MarkStatus> marks, Integer minutes, Result result, LocalDate on) {

    /** What came of it, as a list says it. */
    enum Result {
        COMPLETED,
        NOT_COMPLETED,
        ABSENT
    }

    boolean isSilent() {
        return marks == null && minutes == null && result == null;
    }

    /**
     * Why this cannot be for a session with these slots.
     *
     * @param slots their minutes; empty for a self-paced session
     * @param restPresent whoever is listed came
     * @return null where it can be
     */
    Note fault(List<Integer> slots, boolean restPresent) {
        if (isSilent() && !restPresent) {
            return Note.of("completed", "history.row.nothing-said");
        }
        if (slots.isEmpty()) {
            return marks == null && minutes == null ? null : Note.of("marks", "history.row.self-paced-marks");
        }
        if (marks != null && marks.size() != slots.size()) {
            return Note.of("marks", "history.row.marks-number", marks.size(), slots.size());
        }
        if (minutes != null && minutes > total(slots)) {
            return Note.of("hoursAttended", "history.row.hours-attended");
        }
        boolean there = marks(slots).stream().anyMatch(MarkStatus::attended);
        return result == Result.COMPLETED && !there ? Note.of("completed", "history.row.completed-never-there") : null;
    }

    /** The marks in these slots. */
    List<MarkStatus> marks(List<Integer> slots) {
        if (marks != null) {
            return marks;
        }
        if (result == Result.ABSENT) {
            return Collections.nCopies(slots.size(), MarkStatus.ABSENT);
        }
        if (minutes != null) {
            return byMinutes(slots);
        }
        List<MarkStatus> all = new ArrayList<>(Collections.nCopies(
                slots.size(), result == Result.NOT_COMPLETED ? MarkStatus.ABSENT : MarkStatus.PRESENT));
        if (!all.isEmpty()) {
            all.set(0, MarkStatus.PRESENT);
        }
        return all;
    }

    private List<MarkStatus> byMinutes(List<Integer> slots) {
        List<MarkStatus> all = new ArrayList<>();
        int left = minutes;
        for (int slot : slots) {
            boolean half = left > 0 && (left * 2 >= slot || all.isEmpty());
            all.add(left >= slot ? MarkStatus.PRESENT : half ? MarkStatus.LEFT_EARLY : MarkStatus.ABSENT);
            left = Math.max(0, left - slot);
        }
        return all;
    }

    /** Whether it was completed, as far as the list says so; null where the rate of the marks decides. */
    Boolean stated(List<Integer> slots, int thresholdPct) {
        if (result == Result.COMPLETED || result == Result.NOT_COMPLETED) {
            return result == Result.COMPLETED;
        }
        return minutes == null || marks != null ? null : minutes * 100L >= (long) thresholdPct * total(slots);
    }

    private static int total(List<Integer> slots) {
        return slots.stream().mapToInt(Integer::intValue).sum();
    }
}
