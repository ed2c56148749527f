package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Throws away what nobody needs any more: old counters, used codes, keys of requests. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration COUNTERS = Duration.ofDays(2);
    private static final Duration CODES = Duration.ofDays(30);

    @Inject
    private LoginFailures failures;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private Clock clock;

    /** Gives how many rows are gone. */
    @Transactional
    public int purge() {
        return failures.purge(clock.instant().minus(COUNTERS))
                + codes.purge(clock.instant().minus(CODES))
                + keys.purge();
    }
}
