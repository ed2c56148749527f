package org.lectern.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.report.Answer;
import org.lectern.report.Dimension;
import org.lectern.report.Figures;
import org.lectern.report.Measure;
import org.lectern.report.PersonFigure;
import org.lectern.report.Report;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** The table of the report: each number with the address of what makes it. */
public final class ReportTable {

    /** The columns of the standard table, with the unit below each head. */
    public enum Column {
        SESSIONS(Measure.SESSIONS, null, "report.unit.sessions"),
        ATTENDANCES(Measure.ATTENDANCES, null, "report.unit.attendances"),
        PERSONS_REACHED(Measure.PERSONS_REACHED, PersonFigure.PERSONS_REACHED, "report.unit.persons"),
        PERSONS_TRAINED(Measure.PERSONS_TRAINED, PersonFigure.PERSONS_TRAINED, "report.unit.persons"),
        WOMEN(Measure.WOMEN, PersonFigure.WOMEN, "report.unit.of-trained"),
        MEN(Measure.MEN, PersonFigure.MEN, "report.unit.of-trained"),
        OTHER_OR_NOT_STATED(Measure.OTHER_OR_NOT_STATED, PersonFigure.OTHER_OR_NOT_STATED, "report.unit.of-trained"),
        FIRST_TIME(Measure.FIRST_TIME, PersonFigure.FIRST_TIME, "report.unit.of-trained"),
        HOURS(Measure.HOURS, null, "report.unit.hours");

        private final Measure measure;
        private final PersonFigure person;
        private final String unit;

        Column(Measure measure, PersonFigure person, String unit) {
            this.measure = measure;
            this.person = person;
            this.unit = unit;
        }
    }

    /** A number with what makes it; without an address where there is nothing behind it. */
    public record Cell(String label, String text, String href, String below, boolean headline) {}

    /**
     * A row.
     *
     * @param toggle the address that opens or closes its second level; null where it has none
     */
    public record Line(
            String name, String more, String toggle, boolean open, boolean child, boolean indented, List<Cell> cells) {}

    private final Report report;
    private final CurrentLanguage language;
    private final Numbers numbers;
    private final Messages messages;

    ReportTable(Report report, CurrentLanguage language, Numbers numbers) {
        this.report = report;
        this.language = language;
        this.numbers = numbers;
        this.messages = Messages.in(language.get());
    }

    List<Column> columns() {
        return Arrays.asList(Column.values());
    }

    String unit(Column column) {
        return messages.text(column.unit);
    }

    List<Line> lines(String open) {
        List<Dimension> dimensions = report.question().rowsBy();
        List<Line> lines = new ArrayList<>();
        for (Answer.Row row : report.answer().rows()) {
            boolean opened = report.detail() != null && row.keys().get(0).equals(open);
            lines.add(line(dimensions, row, toggle(dimensions, row, opened), opened, false));
            if (opened) {
                List<Dimension> level2 = List.of(Dimension.TARGET_GROUP_DETAIL);
                report.detail().rows().forEach(child -> lines.add(line(level2, child, null, false, true)));
            }
        }
        return lines;
    }

    Line total() {
        return new Line(
                messages.text("report.total"),
                null,
                null,
                false,
                false,
                false,
                cells(List.of(), null, report.answer().total()));
    }

    private Line line(List<Dimension> dimensions, Answer.Row row, String toggle, boolean open, boolean child) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            names.add(report.names().text(dimensions.get(i), row.keys().get(i), language.get()));
        }
        String more = names.size() > 1 ? names.get(1) : null;
        boolean indented = toggle == null && dimensions.equals(List.of(Dimension.TARGET_GROUP));
        return new Line(names.get(0), more, toggle, open, child, indented, cells(dimensions, row, row.figures()));
    }

    private String toggle(List<Dimension> dimensions, Answer.Row row, boolean opened) {
        if (!dimensions.equals(List.of(Dimension.TARGET_GROUP))
                || !report.names().hasLevels(row.keys().get(0))) {
            return null;
        }
        ReportAddress table =
                ReportAddress.of(ReportAddress.TABLE, report.question()).rowsBy(dimensions);
        return (opened ? table : table.with("open", row.keys().get(0))).toString();
    }

    private List<Cell> cells(List<Dimension> dimensions, Answer.Row row, Figures figures) {
        return columns().stream()
                .map(column -> cell(column, dimensions, row, figures))
                .toList();
    }

    private Cell cell(Column column, List<Dimension> dimensions, Answer.Row row, Figures figures) {
        Number value = column.measure.of(figures);
        String label = messages.word(column);
        boolean headline = column == Column.PERSONS_TRAINED;
        if (value.doubleValue() == 0) {
            boolean nobodyNamed = column.person != null
                    && figures.attendancesNamed() == 0
                    && figures.attendancesUnnamed() > 0
                    && figures.personsTrained() == 0;
            return new Cell(label, nobodyNamed ? Numbers.NONE : "0", null, null, headline);
        }
        ReportAddress address = ReportAddress.of(
                        column.person == null ? ReportAddress.SESSIONS : ReportAddress.PEOPLE, report.question())
                .row(dimensions, row)
                .with("figure", column.person == null ? column.measure.field() : column.person.parameter());
        return new Cell(label, numbers.count(value), address.toString(), below(column, figures), headline);
    }

    private String below(Column column, Figures figures) {
        if (column == Column.ATTENDANCES && figures.attendancesUnnamed() > 0) {
            return numbers.count(figures.attendancesNamed()) + " + " + numbers.count(figures.attendancesUnnamed());
        }
        return column == Column.PERSONS_TRAINED && figures.onlySelfPaced() > 0
                ? messages.text("report.only-self-paced", figures.onlySelfPaced())
                : null;
    }
}
