package org.lectern.report;

import java.time.LocalDate;

/**
 * The days a report is about, both inclusive.
 *
 * @param from null: without a beginning
 * @param to null: without an end
 */
public record Period(LocalDate from, LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
