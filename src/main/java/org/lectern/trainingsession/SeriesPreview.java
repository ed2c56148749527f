package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a rule would make, and whom it would put into two places.
 *
 * @param sessions in the order of the days
 * @param skipped days of the rule that are left out
 * @param zone of the base
 */
public record SeriesPreview(List<Item> sessions, List<Skipped> skipped, ZoneId zone) {

    /** One session that would be made. */
    public record Item(LocalDate day, Instant starts, Instant ends, int slots, ClashReport clashes) {}

    /** @param holiday null where it was left out by hand */
    public record Skipped(LocalDate day, String holiday, String holidayZh) {}

    public int clashes() {
        return sessions.stream().mapToInt(item -> item.clashes().items().size()).sum();
    }
}
