package org.lectern.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.lectern.account.NotSignedIn;
import org.lectern.account.RoleMayNot;
import org.lectern.account.TooManyAttempts;
import org.lectern.platform.Unavailable;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;
import org.primefaces.csp.CspException;

/** What lies behind an exception, whatever the platform wrapped it in, and the status a page answers it with. */
final class Refusal {

    /** Stands for "the page was open for too long": HTTP has no status for it. */
    static final int EXPIRED = 440;

    private Refusal() {}

    /** The first in the chain of causes that means something to a person. */
    static Optional<Throwable> known(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (status(cause) != 500) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** The status of a failure with all its causes. */
    static int statusOf(Throwable thrown) {
        return known(thrown).map(Refusal::status).orElseGet(() -> Unavailable.isCauseOf(thrown) ? 503 : 500);
    }

    private static int status(Throwable cause) {
        if (cause instanceof NotFound) {
            return 404;
        }
        if (cause instanceof RoleMayNot) {
            return 403;
        }
        if (cause instanceof NotSignedIn) {
            return 401;
        }
        if (cause instanceof InvalidInput) {
            return 400;
        }
        if (cause instanceof TooManyAttempts) {
            return 429;
        }
        if (cause instanceof BusinessRuleViolation
                || cause instanceof StaleVersion
                || cause instanceof OptimisticLockException) {
            return 409;
        }
        if (cause instanceof ViewExpiredException || cause instanceof CspException) {
            return EXPIRED;
        }
        return 500;
    }
}
