package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.report.Definition;
import org.lectern.report.Dimension;
import org.lectern.report.Figures;
import org.lectern.report.PersonFigure;
import org.lectern.report.Question;
import org.lectern.report.ReferenceNames;
import org.lectern.report.Report;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** The page of the report "officials trained". */
@Named
@RequestScoped
public class OfficialsTrained {

    @Inject
    private ReportService reports;

    @Inject
    private Asked asked;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Numbers numbers;

    @Inject
    private ReportWords words;

    private Report report;
    private ReportTable table;

    public void load() {
        report = reports.page(asked.table());
        table = new ReportTable(report, language, numbers);
    }

    public Report getReport() {
        return report;
    }

    public Figures getTotal() {
        return report.answer().total();
    }

    public List<ReportTable.Line> getLines() {
        return table.lines(asked.parameters().getOrDefault("open", List.of("")).get(0));
    }

    public ReportTable.Line getTotalLine() {
        return table.total();
    }

    public List<ReportTable.Column> getColumns() {
        return table.columns();
    }

    public String unit(ReportTable.Column column) {
        return table.unit(column);
    }

    public boolean isNothing() {
        return report.answer().total().sessions() == 0
                && report.answer().total().completions() == 0;
    }

    /** Which rows: "By target group and gender". */
    public String getHeading() {
        return words.heading(question().rowsBy());
    }

    public String getPeriod() {
        return words.period(question().period());
    }

    public List<String> getFilters() {
        return words.filters(report);
    }

    public String getThresholds() {
        return report.answer().thresholds().stream()
                .map(pct -> pct + (language.isChinese() ? "%" : " %"))
                .collect(Collectors.joining(", "));
    }

    public List<String> getMisread() {
        Messages messages = Messages.in(language.get());
        return report.misread().stream()
                .map(wrong -> words.field(wrong.field()) + ": " + messages.text(wrong.key(), wrong.args()))
                .toList();
    }

    public Definition[] getDefinitions() {
        return Definition.values();
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

    public String getFirstDimension() {
        return question().rowsBy().isEmpty() ? null : question().rowsBy().get(0).parameter();
    }

    public String getSecondDimension() {
        return question().rowsBy().size() < 2
                ? null
                : question().rowsBy().get(1).parameter();
    }

    /** What a filter may be set to. */
    public Map<String, String> options(String dimension) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ReferenceNames.Name name : report.names().all(Dimension.valueOf(dimension))) {
            options.put(name.code(), name.in(language.get()));
        }
        return options;
    }

    public String chosen(String dimension) {
        Set<String> keys = question().only().get(Dimension.valueOf(dimension));
        return keys == null ? null : keys.iterator().next();
    }

    public String download(String format) {
        return ReportAddress.of(ReportAddress.DOWNLOAD, question())
                .rowsBy(question().rowsBy())
                .with("format", format)
                .toString();
    }

    /** The persons counted in more than one row. */
    public String moreRows(String figure) {
        return ReportAddress.of(ReportAddress.PEOPLE, question())
                .rowsBy(question().rowsBy())
                .with("figure", PersonFigure.valueOf(figure).parameter())
                .toString();
    }

    private Question question() {
        return report.question();
    }
}
