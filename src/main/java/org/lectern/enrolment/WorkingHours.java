package org.lectern.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours of every day in which somebody can be expected to read a mail and answer it. */
public final class WorkingHours {

    public static final LocalTime FROM = LocalTime.of(8, 0);
    public static final LocalTime UNTIL = LocalTime.of(21, 0);

    private WorkingHours() {}

    /**
     * The moment at which so many of these hours have passed; what lies before the morning or after the evening does
     * not count.
     *
     * @param zone whose mornings and evenings
     */
    public static Instant after(Instant moment, int hours, ZoneId zone) {
        Duration left = Duration.ofHours(hours);
        ZonedDateTime at = moment.atZone(zone);
        while (true) {
            ZonedDateTime morning = at.toLocalDate().atTime(FROM).atZone(zone);
            ZonedDateTime evening = at.toLocalDate().atTime(UNTIL).atZone(zone);
            if (at.isBefore(morning)) {
                at = morning;
            }
            Duration today = Duration.between(at, evening);
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            if (!today.isNegative()) {
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atTime(FROM).atZone(zone);
        }
    }
}
