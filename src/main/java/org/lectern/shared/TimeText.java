package org.lectern.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times inside a sentence that is told in either language: {@code 2026-11-24 09:00–12:00}. */
public final class TimeText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TimeText() {}

    /** From and to; the day once where it is the same. */
    public static String range(Instant starts, Instant ends, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(starts, zone);
        LocalDateTime to = LocalDateTime.ofInstant(ends, zone);
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        return MOMENT.format(from) + "–" + (oneDay ? TIME : MOMENT).format(to);
    }
}
