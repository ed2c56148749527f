package org.lectern.enrolment.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a list on its way: what stands in it, what would become of it, what was chosen, and what became of it.
 *
 * @param row its number in the file
 * @param cells as they stand in the file
 * @param result null before the columns are known
 * @param candidate id of the person it may be; null where there is nobody
 * @param choice null: as its result is
 * @param outcome null before the run
 * @param enrolment id; null where nothing was stored
 * @param who the number of the first row of the same person, in a list where people come in several sessions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListRow(
        int row,
        List<String> cells,
        RowResult result,
        List<Note> notes,
        Long candidate,
        Choice choice,
        RowOutcome outcome,
        Long enrolment,
        Integer who) {

    /** What the coordinator says about a row. */
    public enum Choice {
        LEAVE_OUT,
        /** Enrol the person it may be. */
        SAME_PERSON,
        /** Enrol as somebody new, or as found by e-mail. */
        TAKE;

        /** As a page sends it; what is no choice leaves the row out. */
        public static Choice of(String said) {
            return Arrays.stream(values())
                    .filter(choice -> choice.name().equals(said))
                    .findFirst()
                    .orElse(LEAVE_OUT);
        }
    }

    public ListRow {
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    public static ListRow of(int number, List<String> cells) {
        return new ListRow(number, cells, null, List.of(), null, null, null, null, null);
    }

    public ListRow judged(RowResult newResult, List<Note> newNotes, Long newCandidate) {
        return new ListRow(row, cells, newResult, newNotes, newCandidate, choice, outcome, enrolment, who);
    }

    public ListRow chosen(Choice newChoice) {
        return new ListRow(row, cells, result, notes, candidate, newChoice, outcome, enrolment, who);
    }

    public ListRow done(RowOutcome newOutcome, List<Note> newNotes, Long newEnrolment) {
        return new ListRow(row, cells, result, newNotes, candidate, choice, newOutcome, newEnrolment, who);
    }

    /** The person of that row comes again in this one. */
    public ListRow by(Integer firstRow) {
        return new ListRow(row, cells, result, notes, candidate, choice, outcome, enrolment, firstRow);
    }

    /** True if a rule speaks against it, as it was chosen, that gives way to a reason. */
    @JsonIgnore
    public boolean isNeedingReason() {
        return result == RowResult.NEEDS_REASON || choice == Choice.SAME_PERSON && isObjectedTo();
    }

    /** True if a rule speaks against whom the row means, or may mean. */
    @JsonIgnore
    public boolean isObjectedTo() {
        return notes.stream().anyMatch(Note::isObjection);
    }

    /** True if the run is to take it. */
    @JsonIgnore
    public boolean isWanted() {
        return choice == Choice.TAKE || choice == Choice.SAME_PERSON;
    }
}
