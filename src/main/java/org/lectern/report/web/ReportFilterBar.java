package org.lectern.report.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lectern.report.Dimension;
import org.lectern.report.Question;
import org.lectern.report.ReferenceNames;
import org.lectern.report.Report;
import org.lectern.shared.Language;

/** The filter bar of the report: what can be chosen, and what is. */
public final class ReportFilterBar {

    private final Report report;
    private final Asked asked;
    private final ReportWords words;
    private final Language language;

    ReportFilterBar(Report report, Asked asked, ReportWords words, Language language) {
        this.report = report;
        this.asked = asked;
        this.words = words;
        this.language = language;
    }

    public String getFrom() {
        return typed("from", question().period().from());
    }

    public String getTo() {
        return typed("to", question().period().to());
    }

    /** A day as it was typed where it could not be understood: nothing typed is lost. */
    private String typed(String name, LocalDate understood) {
        return understood == null ? asked.first(name) : understood.toString();
    }

    /** The dimensions to choose the rows from. */
    public Map<String, String> getDimensions() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension.parameter() != null) {
                options.put(dimension.parameter(), words.of(dimension));
            }
        }
        return options;
    }

    public String getFirst() {
        return question().rowsBy().isEmpty() ? null : question().rowsBy().get(0).parameter();
    }

    public String getSecond() {
        return question().rowsBy().size() < 2
                ? null
                : question().rowsBy().get(1).parameter();
    }

    /** What a filter may be set to. */
    public Map<String, String> options(String dimension) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ReferenceNames.Name name : report.names().all(Dimension.valueOf(dimension))) {
            options.put(name.code(), name.in(language));
        }
        return options;
    }

    public String chosen(String dimension) {
        Set<String> keys = question().only().get(Dimension.valueOf(dimension));
        return keys == null ? null : keys.iterator().next();
    }

    /** True if a filter is on that stands among the further ones. */
    public boolean isMore() {
        return question().only().keySet().stream()
                .anyMatch(dimension -> dimension != Dimension.BASE && dimension != Dimension.TARGET_GROUP);
    }

    private Question question() {
        return report.question();
    }
}
