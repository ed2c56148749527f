package org.lectern.enrolment.list;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lectern.job.JobView;
import org.lectern.person.Organisation;
import org.lectern.shared.Language;

/**
 * A list as the coordinator sees it.
 *
 * @param trainingSession null where the list brings its sessions with it
 * @param heads of all columns of the file
 * @param columns the place of what is known, from 0
 * @param ignored heads of columns that say nothing to us
 * @param sender who sent it; null where that was not said
 * @param rowsTotal of the file
 * @param rows in the order of the file; none once they were thrown away
 * @param twinAt when the very same file was run before; null where it was not
 * @param job that runs it or takes it back; null before
 */
public record ImportView(
        long id,
        Long trainingSession,
        ImportState state,
        String fileName,
        String encoding,
        List<String> heads,
        Map<ListColumn, Integer> columns,
        List<String> ignored,
        Sender sender,
        int rowsTotal,
        List<ListRow> rows,
        String reason,
        Instant createdAt,
        Instant runAt,
        Instant twinAt,
        JobView job) {

    /** An organisation that sends a list. */
    public record Sender(long id, String name, String nameEn) {

        static Sender of(Organisation organisation) {
            return new Sender(organisation.id(), organisation.name(), organisation.nameEn());
        }

        public String name(Language language) {
            return language.choose(nameEn, name);
        }
    }

    /** How many rows name no organisation: their people are of whoever sent the list. */
    public long ofSender() {
        return rows.stream()
                .filter(row -> row.result() != RowResult.HEADCOUNT
                        && value(row, ListColumn.ORGANISATION).isBlank())
                .count();
    }

    /** The heads of the columns that are not read, in a line. */
    public String ignoredHeads() {
        return String.join(", ", ignored);
    }

    /** How many rows have each result. */
    public Map<RowResult, Integer> results() {
        Map<RowResult, Integer> results = new EnumMap<>(RowResult.class);
        rows.stream().filter(row -> row.result() != null).forEach(row -> results.merge(row.result(), 1, Integer::sum));
        return results;
    }

    /** How many rows came out each way. */
    public Map<RowOutcome, Integer> outcomes() {
        Map<RowOutcome, Integer> outcomes = new EnumMap<>(RowOutcome.class);
        rows.stream()
                .filter(row -> row.outcome() != null)
                .forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
        return outcomes;
    }

    /**
     * True where it is to be said what the columns mean: they are not known, or somebody wants to change them.
     *
     * @param wanted somebody does; heard only before the run
     */
    public boolean asksForColumns(boolean wanted) {
        return state == ImportState.UPLOADED || wanted && state == ImportState.PREVIEWED;
    }

    /** True while a job is at it. */
    public boolean isBusy() {
        return (state == ImportState.RUNNING || state == ImportState.UNDOING) && job != null && job.isOpen();
    }

    /** Whether anything stayed outside, or would, that a file could put right. */
    public boolean isAnyOutside() {
        return rows.stream().anyMatch(OutsideRows::isOutside);
    }

    public int good() {
        return (int) rows.stream()
                .filter(row -> row.result() != null && row.result().isGood())
                .count();
    }

    /** The text of a field in a row. */
    public String value(ListRow row, ListColumn column) {
        return new ColumnMap(columns).value(row.cells(), column);
    }
}
