package org.lectern.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.enrolment.list.RowResult;
import org.lectern.job.JobView;
import org.lectern.shared.Language;

/**
 * A list in the API.
 *
 * @param organisation who sent it; null where that was not said
 * @param heads of all columns of the file
 * @param columns the place of each that is read, from 0, by the name of its field
 * @param ignored heads of the columns that were not read
 * @param sameFileRunAt when the very same file was run before; null where it was not
 * @param results how many rows have each result
 * @param progress of the run or of its undoing; null before
 */
public record ImportAnswer(
        long id,
        long trainingSession,
        ImportState state,
        String fileName,
        String encoding,
        Sender organisation,
        List<String> heads,
        Map<String, Integer> columns,
        List<String> ignored,
        Instant sameFileRunAt,
        Map<RowResult, Integer> results,
        Map<RowOutcome, Integer> outcomes,
        Progress progress,
        List<Row> rows) {

    /** Rows that name no organisation are of this one. */
    public record Sender(long id, String name) {}

    /** How far the job is, in rows. */
    public record Progress(long job, int done, int total) {}

    /** What is said about a field. */
    public record Violation(String field, String message) {}

    /**
     * A data row: {@code outcome} and {@code enrolment} once it was its turn in the run.
     *
     * @param result an ERROR, too, where a rule speaks against the row that gives way to a reason
     * @param needsReason true where it does: the row is taken by its number and with a reason; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int row,
            RowResult result,
            Boolean needsReason,
            List<Violation> violations,
            Map<String, String> values,
            RowOutcome outcome,
            Long enrolment) {}

    static ImportAnswer of(ImportView view, Language language) {
        JobView job = view.job();
        return new ImportAnswer(
                view.id(),
                view.trainingSession(),
                view.state(),
                view.fileName(),
                view.encoding(),
                view.sender() == null
                        ? null
                        : new Sender(view.sender().id(), view.sender().name(language)),
                view.heads(),
                fields(view, view.columns()::get),
                view.ignored(),
                view.twinAt(),
                results(view),
                view.outcomes(),
                job == null ? null : new Progress(job.id(), job.position(), job.total()),
                view.rows().stream().map(row -> row(view, row, language)).toList());
    }

    private static Map<RowResult, Integer> results(ImportView view) {
        Map<RowResult, Integer> results = new EnumMap<>(RowResult.class);
        view.results().forEach((result, rows) -> results.merge(said(result), rows, Integer::sum));
        return results;
    }

    /** Whoever knows of no exceptions reads an error with its reason, as it is where nobody makes one. */
    private static RowResult said(RowResult result) {
        return result == RowResult.NEEDS_REASON ? RowResult.ERROR : result;
    }

    private static Row row(ImportView view, ListRow row, Language language) {
        Map<String, String> values = fields(view, column -> view.value(row, column));
        List<Violation> violations = new ArrayList<>();
        row.notes().forEach(note -> violations.add(new Violation(note.field(), note.text(language))));
        return new Row(
                row.row(),
                said(row.result()),
                row.isObjectedTo() ? Boolean.TRUE : null,
                violations,
                values,
                row.outcome(),
                row.enrolment());
    }

    /** Something about each column that is read, by the name of its field. */
    private static <T> Map<String, T> fields(ImportView view, Function<ListColumn, T> what) {
        Map<String, T> fields = new LinkedHashMap<>();
        Arrays.stream(ListColumn.values())
                .filter(view.columns()::containsKey)
                .forEach(column -> fields.put(column.field(), what.apply(column)));
        return fields;
    }
}
