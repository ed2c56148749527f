package org.lectern.history.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.enrolment.list.RowResult;
import org.lectern.history.PastResult;
import org.lectern.history.PastView;
import org.lectern.job.JobView;
import org.lectern.shared.Language;

/**
 * A list of past sessions in the API.
 *
 * @param organisation who sent it; null where that was not said
 * @param ignored heads of the columns that were not read
 * @param sameFileRunAt when the very same file was run before; null where it was not
 * @param progress of the run or of its undoing; null before
 */
public record PastAnswer(
        long id,
        String base,
        ImportState state,
        String fileName,
        String encoding,
        Sender organisation,
        List<String> ignored,
        Instant sameFileRunAt,
        Progress progress,
        List<Held> sessions,
        List<Line> rows) {

    /** Rows that name no organisation are of this one. */
    public record Sender(long id, String name) {}

    /** How far the job is, in parts of the list. */
    public record Progress(long job, int done, int total) {}

    /** What is said about a field. */
    public record Remark(String field, String message) {}

    /** A session of the list; id and code of the training session it became, or is already. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            String key,
            String title,
            String course,
            LocalDate firstDay,
            LocalDate lastDay,
            PastResult result,
            List<Remark> remarks,
            Long trainingSession,
            String code) {}

    /** A row: {@code outcome} and {@code enrolment} once it was its turn in the run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int row, RowResult result, List<Remark> remarks, RowOutcome outcome, Long enrolment) {}

    static PastAnswer of(PastView view, Language language) {
        ImportView list = view.list();
        JobView job = list.job();
        return new PastAnswer(
                list.id(),
                view.base(),
                list.state(),
                list.fileName(),
                list.encoding(),
                list.sender() == null
                        ? null
                        : new Sender(list.sender().id(), list.sender().name(language)),
                list.ignored(),
                list.twinAt(),
                job == null ? null : new Progress(job.id(), job.position(), job.total()),
                view.sessions().stream()
                        .map(one -> new Held(
                                one.plan().key(),
                                one.plan().name(language),
                                one.plan().course(),
                                one.plan().firstDay(),
                                one.plan().lastDay(),
                                one.result(),
                                remarks(one.notes(), language),
                                one.id(),
                                one.code()))
                        .toList(),
                list.rows().stream()
                        .map(row -> new Line(
                                row.row(),
                                row.result(),
                                remarks(row.notes(), language),
                                row.outcome(),
                                row.enrolment()))
                        .toList());
    }

    private static List<Remark> remarks(List<Note> notes, Language language) {
        return notes.stream()
                .map(note -> new Remark(note.field(), note.text(language)))
                .toList();
    }
}
