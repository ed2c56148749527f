package org.lectern.shared.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.lectern.shared.InvalidInput;

/** Days and times as people type them: {@code 2026-11-20} or {@code 2026/11/20}, {@code 9:00} or {@code 0900}. */
public final class TypedMoment {

    private static final int MAX_LENGTH = 20;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TypedMoment() {}

    /** A day; null where nothing was typed. */
    public static LocalDate day(String field, String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(plain.replaceAll("[./年月]", "-").replace("日", ""), DAY);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "error.day-typed");
        }
    }

    /** A time of the day; null where nothing was typed. */
    public static LocalTime time(String field, String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(plain.matches("[0-9]{4}") ? plain.replaceFirst("(..)(..)", "$1:$2") : plain, TIME);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "error.time-typed");
        }
    }

    /** A moment in a zone; null where no day was typed. A missing time is told at the field of the day. */
    public static Instant moment(String field, String day, String time, ZoneId zone) {
        LocalDate date = day(field, day);
        LocalTime at = time(field, time);
        if (date == null && at == null) {
            return null;
        }
        if (date == null) {
            throw new InvalidInput(field, "error.day-typed");
        }
        if (at == null) {
            throw new InvalidInput(field, "error.time-typed");
        }
        return date.atTime(at).atZone(zone).toInstant();
    }

    public static String day(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone).toString();
    }

    public static String time(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalTime.ofInstant(instant, zone).format(SHOWN_TIME);
    }

    private static String plain(String typed) {
        if (typed == null) {
            return "";
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return plain.length() > MAX_LENGTH ? "?" : plain;
    }
}
