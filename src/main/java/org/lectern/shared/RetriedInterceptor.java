package org.lectern.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Repeats a use case that the database gave up, from outside the transaction; an inner one is left to the outer. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class RetriedInterceptor {

    private static final Logger LOG = Logger.getLogger(RetriedInterceptor.class.getName());
    private static final int ATTEMPTS = 5;

    /** MySQL: lock wait timeout, deadlock; MariaDB: record has changed; H2: deadlock, lock timeout, row changed. */
    private static final Set<Integer> CODES = Set.of(1205, 1213, 1020, 40001, 50200, 90131);

    /** MySQL, H2: a unique key is violated. */
    private static final Set<Integer> DUPLICATES = Set.of(1062, 23505);

    /** Keys that two calls at once may meet although each looked first: done again, the second finds the first. */
    private static final Set<String> FOUND_AGAIN =
            Set.of("enrolment_live_uk", "saved_view_uk", "default_view_uk", "draft_uk");

    private static final Set<String> STATES = Set.of("40001", "40P01");

    @Inject
    private Transactions transactions;

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (transactions.isActive()) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConcurrency(e)) {
                    throw e;
                }
                LOG.log(Level.INFO, "attempt {0} of {1} met a concurrent change, trying again", new Object[] {
                    attempt, call.getMethod().getName()
                });
                pause(attempt);
            }
        }
    }

    /** True for a failure that the same call, made again, may not meet. */
    public static boolean isConcurrency(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (CODES.contains(sql.getErrorCode())
                            || STATES.contains(sql.getSQLState())
                            || isFoundAgain(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFoundAgain(SQLException failure) {
        String message = failure.getMessage();
        return DUPLICATES.contains(failure.getErrorCode())
                && message != null
                && FOUND_AGAIN.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }

    private static void pause(int attempt) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt));
    }
}
