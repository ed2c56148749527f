package org.lectern.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sessions of a list that begin in a month.
 *
 * @param month its first day; null for those that have no date of their own: self-paced ones
 */
public record CatalogueMonth(LocalDate month, List<CatalogueItem> items) {

    public CatalogueMonth {
        items = List.copyOf(items);
    }

    /** In the order of the list. */
    public static List<CatalogueMonth> of(List<CatalogueItem> items) {
        Map<LocalDate, List<CatalogueItem>> months = new LinkedHashMap<>();
        for (CatalogueItem item : items) {
            LocalDate day = item.isSelfPaced() ? null : item.firstDay();
            months.computeIfAbsent(day == null ? null : day.withDayOfMonth(1), month -> new ArrayList<>())
                    .add(item);
        }
        List<CatalogueMonth> grouped = new ArrayList<>();
        months.forEach((month, sessions) -> grouped.add(new CatalogueMonth(month, sessions)));
        return grouped;
    }
}
