package org.lectern.attendance;

import java.time.Instant;
import java.util.List;

/**
 * The register of a slot as it is shown, with the names the people have today.
 *
 * @param version counts the changes of the sheet; 0 while it was not opened
 * @param log every change of a mark, the oldest first
 */
public record RegisterView(SlotView slot, RegisterState state, int version, List<Row> rows, List<Change> log) {

    /**
     * One person on the sheet.
     *
     * @param status null while unmarked
     * @param source null while unmarked
     */
    public record Row(
            long enrolment,
            long person,
            String fullName,
            String latinName,
            String organisation,
            AttendanceSheet.Cell cell,
            MarkStatus status,
            MarkSource source) {}

    /** @param by the account that did it; null for the system */
    public record Change(long enrolment, MarkStatus from, MarkStatus to, Instant at, Long by, MarkSource source) {}

    public long unmarked() {
        return rows.stream()
                .filter(row -> row.cell() == AttendanceSheet.Cell.UNMARKED)
                .count();
    }
}
