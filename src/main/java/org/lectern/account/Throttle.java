package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Retried;

/**
 * Slows down who guesses, in the same way over pages, API and links. The counters stand in the database, so that they
 * hold for every node and over a restart; addresses of e-mail stand there as fingerprints, since people type passwords
 * into the wrong field.
 */
@ApplicationScoped
public class Throttle {

    @Inject
    private LoginFailures failures;

    @Inject
    private Clock clock;

    /**
     * Counts an attempt before anything is computed for it.
     *
     * @param networkAddress null where there is none
     * @throws TooManyAttempts if there were too many
     */
    @Retried
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void attempt(String email, String networkAddress) {
        if (networkAddress != null) {
            count(LoginFailure.Kind.ADDRESS, networkAddress);
        }
        count(LoginFailure.Kind.ACCOUNT, subject(email));
    }

    /** Counts an attempt that names no account: a code out of a link. */
    @Retried
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void attempt(String networkAddress) {
        if (networkAddress != null) {
            count(LoginFailure.Kind.ADDRESS, networkAddress);
        }
    }

    /**
     * Counts what is no attempt to be somebody, but costs a computation and perhaps a mail.
     *
     * @throws TooManyAttempts if there were too many
     */
    @Retried
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void request(String networkAddress) {
        if (networkAddress != null) {
            count(LoginFailure.Kind.REQUEST, networkAddress);
        }
    }

    /**
     * Counts a question about others; a right guess counts like a wrong one.
     *
     * @throws TooManyAttempts if there were too many
     */
    @Retried
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void question(long asker) {
        count(LoginFailure.Kind.QUESTION, Long.toString(asker));
    }

    /** The attempt was right after all. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String email, String networkAddress) {
        if (networkAddress != null) {
            failures.locked(LoginFailure.Kind.ADDRESS, networkAddress).ifPresent(LoginFailure::succeeded);
        }
        if (email != null) {
            failures.locked(LoginFailure.Kind.ACCOUNT, subject(email)).ifPresent(LoginFailure::succeeded);
        }
    }

    /** False if this address was sent enough mails for now. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public boolean mayMail(String email) {
        return failures.lock(LoginFailure.Kind.MAIL, subject(email), clock.instant())
                .attempt(clock.instant())
                .isZero();
    }

    private void count(LoginFailure.Kind kind, String subject) {
        Duration wait = failures.lock(kind, subject, clock.instant()).attempt(clock.instant());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    private static String subject(String email) {
        return Secret.fingerprint(EmailAddress.norm(email.trim()));
    }
}
