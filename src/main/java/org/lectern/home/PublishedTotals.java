package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lectern.report.Figures;
import org.lectern.report.Report;
import org.lectern.report.ReportService;

/**
 * The final totals of this year for everybody. They are counted anew every ten minutes, not at each look: the page they
 * stand on is the one most people see.
 */
@ApplicationScoped
public class PublishedTotals {

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Smaller counts could point at people, so they are not published. */
    private static final int SMALLEST = 5;

    @Inject
    private ReportService reports;

    @Inject
    private Clock clock;

    private volatile Totals last;

    /**
     * @param sessions M1 of closed sessions
     * @param attendances M4; null where it is too small to be published
     * @param personsTrained M7; null where it is too small to be published
     */
    public record Totals(int year, int sessions, Integer attendances, Integer personsTrained, Instant madeAt) {}

    public Totals now() {
        Totals totals = last;
        if (totals == null || totals.madeAt().plus(FRESH).isBefore(clock.instant())) {
            totals = of(reports.published());
            last = totals;
        }
        return totals;
    }

    private static Totals of(Report report) {
        Figures figures = report.answer().total();
        return new Totals(
                report.question().period().from().getYear(),
                figures.sessions(),
                published(figures.attendances()),
                published(figures.personsTrained()),
                report.madeAt());
    }

    /** Nobody is nobody's secret; one to four are. */
    private static Integer published(int count) {
        return count > 0 && count < SMALLEST ? null : count;
    }
}
