package org.lectern.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of the measures.
 *
 * @param only the filter: for a dimension, the keys that count; absent, all do. A level 2 code is understood under
 *     {@link Dimension#TARGET_GROUP} too
 * @param rowsBy none, one or two dimensions
 * @param within the row of a table that is looked into: unlike a filter it keeps the headcount under UNKNOWN, so that
 *     what it gives is exactly the row
 * @param finalOnly true: CLOSED sessions only, as published
 */
public record Question(
        Period period,
        Map<Dimension, Set<String>> only,
        List<Dimension> rowsBy,
        Map<Dimension, String> within,
        boolean finalOnly) {

    public Question {
        only = Collections.unmodifiableMap(only.isEmpty() ? new EnumMap<>(Dimension.class) : new EnumMap<>(only));
        rowsBy = List.copyOf(rowsBy);
        within = Collections.unmodifiableMap(within.isEmpty() ? new EnumMap<>(Dimension.class) : new EnumMap<>(within));
    }

    public static Question of(Period period, Dimension... rowsBy) {
        return new Question(period, Map.of(), List.of(rowsBy), Map.of(), false);
    }

    public Question onlyFinal() {
        return new Question(period, only, rowsBy, within, true);
    }

    public Question only(Dimension dimension, String... keys) {
        Map<Dimension, Set<String>> more = new EnumMap<>(Dimension.class);
        more.putAll(only);
        more.put(dimension, Set.of(keys));
        return new Question(period, more, rowsBy, within, finalOnly);
    }

    public Question rowsBy(Dimension... dimensions) {
        return new Question(period, only, List.of(dimensions), within, finalOnly);
    }

    /** The same question about one row of the answer. */
    public Question within(Dimension dimension, String key) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(within);
        more.put(dimension, key);
        return new Question(period, only, rowsBy, more, finalOnly);
    }

    /** True if who the people were decides which sessions stand in the total. */
    boolean isPersonal() {
        return only.keySet().stream().anyMatch(Dimension::isPersonal)
                || within.keySet().stream().anyMatch(Dimension::isPersonal);
    }

    boolean hasPersonalRows() {
        return rowsBy.stream().anyMatch(Dimension::isPersonal);
    }

    /** True if the session counts, as far as that does not depend on the people. */
    boolean admits(SessionFact session) {
        return admitsStateAndDay(session)
                && only.entrySet().stream()
                        .allMatch(filter ->
                                filter.getKey().isPersonal() || passes(session, filter.getKey(), filter.getValue()))
                && within.entrySet().stream()
                        .allMatch(row -> row.getKey().isPersonal() || isIn(session, row.getKey(), row.getValue()));
    }

    /** Of a self-paced course only the completions count. */
    boolean admits(ParticipationFact participation) {
        return (participation.completed() || !participation.session().isSelfPaced())
                && admitsStateAndDay(participation)
                && only.entrySet().stream()
                        .allMatch(filter -> passes(participation, filter.getKey(), filter.getValue()))
                && within.entrySet().stream().allMatch(row -> isIn(participation, row.getKey(), row.getValue()));
    }

    /** A filter on what a headcount does not know leaves it out. */
    boolean admits(HeadcountFact cell) {
        return admitsStateAndDay(cell)
                && only.entrySet().stream()
                        .allMatch(filter -> !filter.getKey().isUnknownOfHeadcounts()
                                && passes(cell, filter.getKey(), filter.getValue()))
                && within.entrySet().stream().allMatch(row -> isIn(cell, row.getKey(), row.getValue()));
    }

    private boolean admitsStateAndDay(Fact fact) {
        return fact.on() != null
                && period.contains(fact.on())
                && (!finalOnly || fact.session().closed());
    }

    private static boolean passes(Fact fact, Dimension dimension, Set<String> keys) {
        return !Collections.disjoint(fact.keys(dimension), keys)
                || dimension == Dimension.TARGET_GROUP
                        && !Collections.disjoint(fact.keys(Dimension.TARGET_GROUP_DETAIL), keys);
    }

    private static boolean isIn(Fact fact, Dimension dimension, String key) {
        return fact.keys(dimension).contains(key);
    }
}
