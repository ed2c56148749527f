package org.lectern.report.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.report.Answer;
import org.lectern.report.Definition;
import org.lectern.report.Dimension;
import org.lectern.report.Figures;
import org.lectern.report.Measure;
import org.lectern.report.Report;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * The report as JSON. Shares and rates are fractions; null where there is nothing to divide by.
 *
 * @param rows each with its {@code key} and the figures by their names
 * @param total counted by itself, never added up
 */
public record ReportAnswer(
        DefinitionAnswer definition,
        PeriodAnswer period,
        List<Map<String, Object>> rows,
        Map<String, Object> total,
        MoreRows countedInMoreThanOneRow,
        Double provisionalShare,
        Double unnamedShare,
        Double unknownShare) {

    /** What was asked, and how it is counted. */
    public record DefinitionAnswer(
            String report,
            List<String> groupBy,
            Map<String, Set<String>> filters,
            List<Integer> completionThresholds,
            Instant madeAt,
            List<MeasureAnswer> measures) {}

    /** One measure and its definition in the language of the request. */
    public record MeasureAnswer(String id, String name, String definition) {}

    /** Both days inclusive; null where it is open. */
    public record PeriodAnswer(LocalDate from, LocalDate to) {}

    public record MoreRows(int personsReached, int personsTrained) {}

    static ReportAnswer of(Report report, Language language) {
        Answer answer = report.answer();
        List<Dimension> dimensions = report.question().rowsBy();
        return new ReportAnswer(
                definition(report, language),
                new PeriodAnswer(
                        report.question().period().from(),
                        report.question().period().to()),
                answer.rows().stream().map(row -> row(dimensions, row)).toList(),
                figures(answer.total()),
                new MoreRows(answer.reachedInMoreRows(), answer.trainedInMoreRows()),
                answer.total().provisionalShare(),
                answer.total().unnamedShare(),
                answer.total().unknownShare());
    }

    private static DefinitionAnswer definition(Report report, Language language) {
        Messages messages = Messages.in(language);
        Map<String, Set<String>> filters = new TreeMap<>();
        report.question().only().forEach((dimension, keys) -> filters.put(dimension.parameter(), new TreeSet<>(keys)));
        return new DefinitionAnswer(
                "officials-trained",
                report.question().rowsBy().stream().map(Dimension::parameter).toList(),
                filters,
                report.answer().thresholds(),
                report.madeAt(),
                Arrays.stream(Definition.values())
                        .map(definition -> new MeasureAnswer(
                                definition.number(), messages.text(definition.titleKey()), messages.word(definition)))
                        .toList());
    }

    private static Map<String, Object> row(List<Dimension> dimensions, Answer.Row row) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            key.put(dimensions.get(i).parameter(), row.keys().get(i));
        }
        answer.put("key", key);
        answer.putAll(figures(row.figures()));
        return answer;
    }

    private static Map<String, Object> figures(Figures figures) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, Object> byGender = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            if (measure.isByGender()) {
                byGender.put(measure.field(), measure.of(figures));
                answer.put("personsTrainedByGender", byGender);
            } else {
                answer.put(measure.field(), measure.of(figures));
            }
        }
        answer.put("provisionalSessions", figures.provisionalSessions());
        return answer;
    }
}
