package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.home.HealthReport;
import org.lectern.home.HomeService;
import org.lectern.report.Answer;
import org.lectern.report.Dimension;
import org.lectern.report.Figures;
import org.lectern.report.ReferenceNames;
import org.lectern.report.Report;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;

/** The first page of the administrator: the year in figures, base by base, and whether everything runs. */
@Named
@RequestScoped
public class AdminHome {

    @Inject
    private ReportService reports;

    @Inject
    private HomeService home;

    @Inject
    private CurrentLanguage language;

    private Report report;
    private HealthReport health;

    /**
     * A base and its year.
     *
     * @param figures null where nothing was held yet
     */
    public record BaseLine(String code, String name, Figures figures) {}

    public void load() {
        report = reports.page(Map.of("groupBy", List.of("base")));
        health = home.health();
    }

    public HealthReport getHealth() {
        return health;
    }

    public Figures getTotal() {
        return report.answer().total();
    }

    public int getYear() {
        return report.question().period().from().getYear();
    }

    /** All bases, also those where nothing was held. */
    public List<BaseLine> getBases() {
        Map<String, Figures> held = new HashMap<>();
        for (Answer.Row row : report.answer().rows()) {
            held.put(row.keys().get(0), row.figures());
        }
        return report.names().all(Dimension.BASE).stream()
                .map((ReferenceNames.Name name) ->
                        new BaseLine(name.code(), name.in(language.get()), held.get(name.code())))
                .toList();
    }
}
