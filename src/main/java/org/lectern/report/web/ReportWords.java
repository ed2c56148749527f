package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.report.Dimension;
import org.lectern.report.Period;
import org.lectern.report.Question;
import org.lectern.report.ReferenceNames;
import org.lectern.report.Report;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.web.Dates;

/** Says a question in words. */
@RequestScoped
public class ReportWords {

    @Inject
    private CurrentLanguage language;

    @Inject
    private Dates dates;

    public String of(Dimension dimension) {
        return messages().word(dimension);
    }

    /** The days of a period, open ends included. */
    public String period(Period period) {
        if (period.from() == null && period.to() == null) {
            return messages().text("report.period.always");
        }
        if (period.from() == null) {
            return messages().text("report.period.until", dates.dayOf(period.to()));
        }
        return period.to() == null
                ? messages().text("report.period.since", dates.dayOf(period.from()))
                : dates.days(period.from(), period.to());
    }

    public String heading(List<Dimension> rowsBy) {
        return switch (rowsBy.size()) {
            case 0 -> messages().text("report.heading.total");
            case 1 -> messages().text("report.heading.one", inSentence(rowsBy.get(0)));
            default -> messages().text("report.heading.two", inSentence(rowsBy.get(0)), inSentence(rowsBy.get(1)));
        };
    }

    /** English writes a word small within a sentence; Chinese has no such thing. */
    private String inSentence(Dimension dimension) {
        return of(dimension).toLowerCase(language.getLocale());
    }

    /** The filters that are on, each as "Base: Guangzhou University". */
    public List<String> filters(Report report) {
        return filters(report.question(), report.names());
    }

    /** The filters and the row that is looked into. */
    public List<String> filters(Question question, ReferenceNames names) {
        List<String> filters = new ArrayList<>();
        question.only()
                .forEach((dimension, keys) -> filters.add(messages()
                        .text(
                                "report.filter",
                                dimension,
                                keys.stream()
                                        .map(key -> names.text(dimension, key, language.get()))
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
        for (Map.Entry<Dimension, String> row : question.within().entrySet()) {
            if (row.getKey() != Dimension.SESSION) {
                filters.add(messages()
                        .text("report.filter", row.getKey(), names.text(row.getKey(), row.getValue(), language.get())));
            }
        }
        return filters;
    }

    /** What a parameter is called on the page. */
    public String field(String parameter) {
        return switch (parameter) {
            case "from" -> messages().text("report.field.from");
            case "to" -> messages().text("report.field.to");
            case "groupBy" -> messages().text("report.field.rows");
            default -> Dimension.byParameter(parameter).map(this::of).orElse(parameter);
        };
    }

    private Messages messages() {
        return Messages.in(language.get());
    }
}
