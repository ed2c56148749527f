package org.lectern.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lectern.report.Answer;
import org.lectern.report.Dimension;
import org.lectern.report.Question;

/**
 * An address within the reports that asks the same question: the same days and the same filters, looked at in another
 * way. An open end of the period is said by an empty day.
 */
public final class ReportAddress {

    public static final String TABLE = "/report/officials-trained";
    public static final String SESSIONS = "/report/sessions";
    public static final String PEOPLE = "/report/people";
    public static final String DOWNLOAD = "/report/download";

    private final String path;
    private final List<String> parameters;

    private ReportAddress(String path, List<String> parameters) {
        this.path = path;
        this.parameters = List.copyOf(parameters);
    }

    /** The days and the filters of a question; neither its rows nor the row that is looked into. */
    public static ReportAddress of(String path, Question question) {
        ReportAddress address = new ReportAddress(path, List.of())
                .with("from", day(question.period().from()))
                .with("to", day(question.period().to()));
        for (Dimension dimension : question.only().keySet()) {
            for (String key : new TreeSet<>(question.only().get(dimension))) {
                address = address.with(dimension.parameter(), key);
            }
        }
        return address;
    }

    public ReportAddress with(String name, String value) {
        List<String> more = new ArrayList<>(parameters);
        more.add(encoded(name) + "=" + encoded(value));
        return new ReportAddress(path, more);
    }

    public ReportAddress rowsBy(List<Dimension> dimensions) {
        ReportAddress address = this;
        for (Dimension dimension : dimensions) {
            address = address.with("groupBy", dimension.parameter());
        }
        return address;
    }

    /** Into one row of a table; into the total where there is none. */
    public ReportAddress row(List<Dimension> dimensions, Answer.Row row) {
        ReportAddress address = this;
        if (row != null) {
            address = rowsBy(dimensions);
            for (String key : row.keys()) {
                address = address.with("row", key);
            }
        }
        return address;
    }

    /** The path with its parameters, without the context. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
