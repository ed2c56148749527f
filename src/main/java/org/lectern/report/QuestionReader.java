package org.lectern.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Violations;

/**
 * Reads a question from the parameters of an address. What it cannot understand it collects: the API refuses the whole,
 * a page shows the rest.
 */
final class QuestionReader {

    static final String FROM = "from";
    static final String TO = "to";
    static final String GROUP_BY = "groupBy";
    static final String ROW = "row";
    static final String SESSION = "session";

    static final List<Dimension> FILTERS = List.of(
            Dimension.TARGET_GROUP,
            Dimension.BASE,
            Dimension.PROVINCE,
            Dimension.GENDER,
            Dimension.RANK_BAND,
            Dimension.INSTRUMENT,
            Dimension.COURSE,
            Dimension.MODE,
            Dimension.KIND);

    /** What a question may be made of. */
    static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of(FROM, TO, GROUP_BY), FILTERS.stream().map(Dimension::parameter))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_DIMENSIONS = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Map<String, List<String>> parameters;
    private final ReferenceNames names;
    private final Violations violations = new Violations();

    QuestionReader(Map<String, List<String>> parameters, ReferenceNames names) {
        this.parameters = parameters;
        this.names = names;
    }

    Violations violations() {
        return violations;
    }

    /** The same, for those who go on without what was not understood. */
    List<InvalidInput.Violation> misread() {
        try {
            violations.refuse();
            return List.of();
        } catch (InvalidInput e) {
            return e.violations();
        }
    }

    /** The question, without what could not be understood. */
    Question read() {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        for (Dimension dimension : FILTERS) {
            Set<String> keys = keys(dimension);
            if (!keys.isEmpty()) {
                only.put(dimension, keys);
            }
        }
        List<Dimension> groupBy = groupBy();
        Map<Dimension, String> within = row(groupBy);
        List<Dimension> rowsBy = within.isEmpty() ? groupBy : List.of();
        return new Question(period(), only, rowsBy, withSession(within), false);
    }

    private Period period() {
        LocalDate from = day(FROM);
        LocalDate to = day(TO);
        if (from != null && to != null && from.isAfter(to)) {
            violations.add(TO, "error.report.period");
            return new Period(from, null);
        }
        return new Period(from, to);
    }

    private LocalDate day(String name) {
        String text = last(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        violations.add(name, "error.report.day");
        return null;
    }

    private Set<String> keys(Dimension dimension) {
        Set<String> keys = new LinkedHashSet<>();
        for (String asked : values(dimension.parameter())) {
            names.key(dimension, asked)
                    .ifPresentOrElse(keys::add, () -> violations.add(dimension.parameter(), "error.report.value"));
        }
        return keys;
    }

    private List<Dimension> groupBy() {
        List<Dimension> dimensions = new ArrayList<>();
        for (String asked : values(GROUP_BY)) {
            Dimension dimension = Dimension.byParameter(asked).orElse(null);
            if (dimension == null || dimensions.contains(dimension) || dimensions.size() == MOST_DIMENSIONS) {
                violations.add(GROUP_BY, "error.report.group-by");
            } else {
                dimensions.add(dimension);
            }
        }
        return dimensions;
    }

    /** The row that is looked into: one key for each dimension of the table, or none. */
    private Map<Dimension, String> row(List<Dimension> groupBy) {
        Map<Dimension, String> within = new EnumMap<>(Dimension.class);
        List<String> keys = values(ROW);
        if (keys.isEmpty()) {
            return within;
        }
        if (keys.size() != groupBy.size()) {
            violations.add(ROW, "error.report.value");
            return within;
        }
        for (int i = 0; i < keys.size(); i++) {
            within.put(groupBy.get(i), keys.get(i));
        }
        return within;
    }

    private Map<Dimension, String> withSession(Map<Dimension, String> within) {
        String session = last(SESSION);
        if (session != null) {
            within.put(Dimension.SESSION, session);
        }
        return within;
    }

    private String last(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
