package org.lectern.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.lectern.platform.sample.TravellingClock;

/** The time of the tests: it stands still until it is moved. */
public class TestClock extends TravellingClock {

    /** Friday, 20 November 2026, 10:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        now = START;
    }

    @Override
    protected Instant untravelled() {
        return now;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }
}
