package org.lectern.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From nine in the evening until eight in the morning nobody is disturbed by what can wait. */
public final class QuietHours {

    private static final LocalTime END = LocalTime.of(8, 0);
    private static final LocalTime START = LocalTime.of(21, 0);

    /** What begins within this time does not wait for the morning. */
    private static final Duration SOON = Duration.ofDays(1);

    private QuietHours() {}

    /**
     * When a mail may leave.
     *
     * @param zone where it is night
     */
    public static Instant after(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        if (time.isBefore(END)) {
            return there.with(END).toInstant();
        }
        return time.isBefore(START) ? now : there.plusDays(1).with(END).toInstant();
    }

    /**
     * The same for what is told about something with a beginning: it leaves at once where that is near, or over.
     *
     * @param begins null where it has no beginning
     */
    public static Instant after(Instant now, ZoneId zone, Instant begins) {
        boolean soon = begins != null && begins.isBefore(now.plus(SOON));
        return soon ? now : after(now, zone);
    }
}
