package org.lectern.report;

import java.util.Comparator;
import java.util.List;

/** The order of the reference data. */
@FunctionalInterface
public interface KeyOrder {

    /** Alphabetical, which is chronological for months and years. */
    KeyOrder BY_KEY = (dimension, key) -> 0;

    /** The place of a key among those of its dimension; equal places are ordered by the key. */
    int place(Dimension dimension, String key);

    /** Rows in this order, unknown ones last. */
    default Comparator<Answer.Row> ofRows(List<Dimension> dimensions) {
        return (one, other) -> {
            for (int i = 0; i < dimensions.size(); i++) {
                int order = ofKeys(dimensions.get(i))
                        .compare(one.keys().get(i), other.keys().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private Comparator<String> ofKeys(Dimension dimension) {
        return Comparator.<String, Boolean>comparing(Dimension.UNKNOWN::equals)
                .thenComparingInt(key -> place(dimension, key))
                .thenComparing(Comparator.naturalOrder());
    }
}
