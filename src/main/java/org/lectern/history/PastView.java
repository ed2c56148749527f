package org.lectern.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowResult;

/**
 * A list of past sessions as the coordinator sees it.
 *
 * @param base code
 * @param restPresent whoever is listed and of whom nothing is said was there
 * @param sessions in the order of their days
 */
public record PastView(ImportView list, String base, ZoneId zone, boolean restPresent, List<SessionLine> sessions) {

    public long id() {
        return list.id();
    }

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

    /** Sessions that are new. */
    public int fresh() {
        return (int) sessions.stream()
                .filter(session -> session.result() == PastResult.NEW)
                .count();
    }

    /** Rows about whose people the coordinator has to say who they are; one for each question. */
    public List<ListRow> doubtful() {
        return list.rows().stream()
                .filter(row -> row.result() == RowResult.POSSIBLE_DUPLICATE)
                .filter(row -> row.candidate() == null || row.who() == row.row())
                .toList();
    }
}
