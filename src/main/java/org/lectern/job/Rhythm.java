package org.lectern.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** When a routine is done again. */
public enum Rhythm {
    /** Every minute. */
    MINUTE(Duration.ofMinutes(1)),
    TEN_MINUTES(Duration.ofMinutes(10)),
    /** Shortly after midnight in UTC, when the day of the trail is over. */
    NIGHT(Duration.ofDays(1));

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(0, 20);

    private final Duration apart;

    Rhythm(Duration apart) {
        this.apart = apart;
    }

    Instant after(Instant now) {
        if (this != NIGHT) {
            return now.plus(apart);
        }
        ZonedDateTime tonight = now.atZone(ZoneOffset.UTC).with(NIGHT_BEGINS);
        return (tonight.toInstant().isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }
}
