package org.lectern.report;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.export.RowWriter;

/** A report as a table for a file: the key of each row first, plain numbers, the total, the definitions below. */
public final class ReportFile {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
    private static final String TOTAL = "Total / 合计";

    private final Report report;
    private final Language language;
    private final Messages messages;

    public ReportFile(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The name of the file without its extension: {@code officials-trained-2026-01-01-2026-12-31}. */
    public String name() {
        Period period = report.question().period();
        return "officials-trained"
                + (period.from() == null ? "" : "-" + period.from())
                + (period.to() == null ? "" : "-" + period.to());
    }

    public void write(RowWriter file) throws IOException {
        List<Dimension> dimensions = report.question().rowsBy();
        file.row(head(dimensions));
        for (Answer.Row row : report.answer().rows()) {
            List<Object> cells = new ArrayList<>(row.keys());
            for (int i = 0; i < dimensions.size(); i++) {
                cells.add(report.names().text(dimensions.get(i), row.keys().get(i), language));
            }
            file.row(withFigures(cells, row.figures()));
        }
        List<Object> total = new ArrayList<>(Collections.nCopies(Math.max(1, 2 * dimensions.size()), null));
        total.set(0, TOTAL);
        file.row(withFigures(total, report.answer().total()));
        foot(file);
    }

    private List<Object> head(List<Dimension> dimensions) {
        List<Object> head = new ArrayList<>();
        dimensions.forEach(dimension -> head.add(messages.text("report.file.code", dimension)));
        dimensions.forEach(dimension -> head.add(messages.word(dimension)));
        if (dimensions.isEmpty()) {
            head.add(null);
        }
        for (Measure measure : Measure.values()) {
            head.add(messages.text("report.file.column", measure, measure.number()));
        }
        return head;
    }

    private static List<Object> withFigures(List<Object> cells, Figures figures) {
        for (Measure measure : Measure.values()) {
            cells.add(measure.of(figures));
        }
        return cells;
    }

    private void foot(RowWriter file) throws IOException {
        Answer answer = report.answer();
        file.row(List.of());
        line(file, "report.foot.period", period());
        line(file, "report.foot.made", MOMENT.format(report.madeAt().atZone(ZONE)));
        line(file, "report.foot.filters", filters());
        line(file, "report.foot.thresholds", thresholds(answer));
        line(file, "report.foot.more-rows.reached", answer.reachedInMoreRows());
        line(file, "report.foot.more-rows.trained", answer.trainedInMoreRows());
        line(file, "report.foot.provisional", answer.total().provisionalShare());
        file.row(List.of(messages.text("report.total-by-itself")));
        file.row(List.of());
        file.row(List.of(messages.text("report.definitions")));
        for (Definition definition : Definition.values()) {
            file.row(List.of(definition.number(), messages.text(definition.titleKey()), messages.word(definition)));
        }
    }

    private void line(RowWriter file, String key, Object value) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(messages.text(key));
        cells.add(value == null ? "–" : value);
        file.row(cells);
    }

    private String period() {
        Period period = report.question().period();
        return (period.from() == null ? "…" : period.from()) + " – " + (period.to() == null ? "…" : period.to());
    }

    private String filters() {
        List<String> filters = new ArrayList<>();
        report.question()
                .only()
                .forEach((dimension, keys) -> filters.add(messages.word(dimension) + ": "
                        + String.join(
                                ", ",
                                keys.stream()
                                        .map(key -> report.names().text(dimension, key, language))
                                        .sorted()
                                        .toList())));
        return filters.isEmpty() ? messages.text("report.foot.no-filters") : String.join("; ", filters);
    }

    private static String thresholds(Answer answer) {
        return answer.thresholds().isEmpty()
                ? null
                : String.join(
                        ", ",
                        answer.thresholds().stream().map(pct -> pct + " %").toList());
    }
}
