package org.lectern.account.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lectern.shared.NotFound;

/** Parameters of lists as they stand in an address: what cannot be understood asks for nothing. */
final class Parameters {

    private Parameters() {}

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    static Integer number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    static Long id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The id of something that must be there. */
    static long known(String text) {
        return Optional.ofNullable(id(text)).orElseThrow(NotFound::new);
    }

    /** The beginning of the day, so many days later. */
    static Instant startOfDay(String text, ZoneId zone, int daysLater) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDate.parse(text.trim())
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
