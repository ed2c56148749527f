package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.report.Definition;
import org.lectern.report.Figures;
import org.lectern.report.PersonFigure;
import org.lectern.report.Question;
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

    /** What can be chosen in the filter bar, and what is. */
    public ReportFilterBar getBar() {
        return new ReportFilterBar(report, asked, words, language.get());
    }

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
        return table.lines(asked.first("open"));
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
