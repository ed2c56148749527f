package org.lectern.attendance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.CompletionRule;
import org.lectern.attendance.MarkStatus;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Chips;
import org.lectern.shared.web.Dates;
import org.lectern.shared.web.Msg;

/** How marks, hours and completions are said on the pages. */
@Named("marks")
@RequestScoped
public class MarkWords {

    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    private Msg msg;

    @Inject
    private Dates dates;

    @Inject
    private Chips chips;

    /** @throws NotFound if somebody made up a status; null where there is none */
    static MarkStatus status(String name) {
        return name == null || name.isEmpty()
                ? null
                : Arrays.stream(MarkStatus.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    public List<MarkStatus> getStatuses() {
        return List.of(MarkStatus.values());
    }

    /** The sign in the cell; with its icon it is never colour alone. */
    public String letter(MarkStatus status) {
        return status == null ? "" : msg.text("attendance.letter." + status.letter());
    }

    public String icon(MarkStatus status) {
        return switch (status) {
            case PRESENT -> "check";
            case ABSENT -> "times";
            default -> chips.icon(status);
        };
    }

    public String word(AttendanceGrid.Cell cell) {
        return switch (cell.kind()) {
            case MARKED -> msg.word(cell.status());
            case UNMARKED -> msg.text("attendance.no-mark");
            default -> msg.text("attendance.cell." + cell.kind());
        };
    }

    /** The slot of a column, short: its day and the time it starts. */
    public String when(AttendanceGrid grid, int column) {
        AttendanceGrid.Column at = grid.columns().get(column);
        var day = dates.day(at.slot().starts(), grid.head().zone());
        return msg.text("attendance.grid.day", dates.weekday(day), day.getDayOfMonth()) + " "
                + dates.time(at.slot().starts(), grid.head().zone());
    }

    /** Hours with at most one decimal: 10, or 7.5. */
    public String hours(int minutes) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format((double) minutes / MINUTES_PER_HOUR);
    }

    /** Why somebody completed, or did not: "9 of 12 hours = 75 %, below the 80 % that are needed". */
    public String explain(CompletionRule.Outcome outcome) {
        return msg.text(
                "attendance.reason." + outcome.reason(),
                hours(outcome.attendedMinutes()),
                hours(outcome.heldMinutes()),
                outcome.ratePct(),
                outcome.thresholdPct());
    }
}
