package org.lectern.trainingsession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** So much later, or earlier, on the clock on the wall: nine o'clock stays nine o'clock where clocks are changed. */
record ClockShift(Duration by, ZoneId zone) {

    static ClockShift between(Instant from, Instant to, ZoneId zone) {
        return new ClockShift(Duration.between(onTheWall(from, zone), onTheWall(to, zone)), zone);
    }

    Instant of(Instant time) {
        return onTheWall(time, zone).plus(by).atZone(zone).toInstant();
    }

    private static LocalDateTime onTheWall(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime();
    }
}
