package org.lectern.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.ColumnMap;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowResult;
import org.lectern.job.JobView;

/**
 * A list of past sessions as the coordinator sees it.
 *
 * @param base code
 * @param restPresent whoever is listed and of whom nothing is said was there
 * @param columns the place of what is known, from 0
 * @param ignored heads of columns that say nothing to us
 * @param sessions in the order of their days
 * @param rows in the order of the file; none once they were thrown away
 * @param twinAt when the very same file was run before; null where it was not
 * @param job that runs it or takes it back; null before
 */
public record PastView(
        long id,
        String base,
        ZoneId zone,
        ImportState state,
        String fileName,
        String encoding,
        boolean restPresent,
        List<String> heads,
        Map<ListColumn, Integer> columns,
        List<String> ignored,
        List<SessionLine> sessions,
        int rowsTotal,
        List<ListRow> rows,
        Instant createdAt,
        Instant runAt,
        Instant twinAt,
        JobView job) {

    /**
     * A session of the list.
     *
     * @param id of the training session it became, or is; null where there is none
     * @param code of that one
     * @param people rows that stand for one person each
     */
    public record SessionLine(
            PastPlan plan, PastResult result, int rowNo, Long id, String code, int people, List<Note> notes) {

        /** Of all its days together; null where there are none. */
        public String hours() {
            int minutes = plan.minutes().stream().mapToInt(Integer::intValue).sum();
            return minutes == 0
                    ? null
                    : BigDecimal.valueOf(minutes)
                            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /** The text of a field in a row. */
    public String value(ListRow row, ListColumn column) {
        return new ColumnMap(columns).value(row.cells(), column);
    }

    public int good() {
        return (int) rows.stream()
                .filter(row -> row.result() != null && row.result().isGood())
                .count();
    }

    /** Sessions that are new. */
    public int fresh() {
        return (int) sessions.stream()
                .filter(session -> session.result() == PastResult.NEW)
                .count();
    }

    /** Rows about whose people the coordinator has to say who they are; one for each question. */
    public List<ListRow> doubtful() {
        return rows.stream()
                .filter(row -> row.result() == RowResult.POSSIBLE_DUPLICATE)
                .filter(row -> row.candidate() == null || row.who() == row.row())
                .toList();
    }
}
