package org.lectern.platform;

import java.sql.SQLException;

/** Tells a database that does not answer from a fault of ours: the one passes by itself and is answered with 503. */
public final class Unavailable {

    /** Deep enough for everything the platform wraps a failure in, and an end to chains that bite their tail. */
    private static final int DEPTH = 30;

    private static final String CONNECTION_FAILURE = "08";
    private static final String POOL_IS_EXHAUSTED = "Error in allocating a connection";

    private Unavailable() {}

    /**
     * True if the failure, or what caused it, is a database that cannot be reached or a pool without a connection left.
     */
    public static boolean isCauseOf(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        return state != null && state.startsWith(CONNECTION_FAILURE)
                || message != null && message.contains(POOL_IS_EXHAUSTED);
    }
}
