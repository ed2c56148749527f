package org.lectern.platform.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time, which sample data may move for its own thread: people must have enrolled before a session of last year
 * began for its figures to be true. Only an application with sample data has this clock.
 */
public class TravellingClock extends Clock {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private static final Clock REAL = Clock.systemUTC();

    /** Does something as if it were that moment, in this thread only. */
    static void at(Instant moment, Runnable act) {
        Instant before = MOMENT.get();
        MOMENT.set(moment);
        try {
            act.run();
        } finally {
            if (before == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant moment = MOMENT.get();
        return moment == null ? untravelled() : moment;
    }

    /** The time where nobody travels. */
    protected Instant untravelled() {
        return REAL.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return REAL.withZone(zone);
    }
}
