package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Retried;

/**
 * Lets a program send a request again without it being done twice. The key is taken before the work and answered after
 * it, each in a transaction of its own; a refusal frees the key, since nothing was done.
 */
@ApplicationScoped
public class IdempotencyKeys {

    /** In UTF-16 units. */
    public static final int LENGTH = 200;

    static final Duration KEPT = Duration.ofHours(24);

    /** A first request that was not answered for so long has died with its server. */
    static final Duration DIED_AFTER = Duration.ofSeconds(90);

    /** Twenty seconds of looking. */
    private static final int LOOKS = 500;

    private static final int PAUSE_MILLIS = 40;

    @Inject
    private EntityManager entities;

    @Inject
    private KeyAttempts attempts;

    @Inject
    private Clock clock;

    /** The answer that was given before. */
    public record Answer(int status, String path, Long id) {}

    /** The same key came with another request: 422. */
    public static class Reused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes the key for this request, or waits for the answer of its twin.
     *
     * @return the answer to give again; empty if this request is the first and must be worked on
     * @throws Reused if the key was used for another request
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Answer> begin(long accountId, String key, String requestHash) {
        for (int look = 0; ; look++) {
            KeyAttempts.Attempt attempt = attempts.attempt(accountId, key, requestHash);
            if (attempt.first() || attempt.answer() != null) {
                return Optional.ofNullable(attempt.answer());
            }
            BusinessRule.require(look < LOOKS, AccountRule.FIRST_REQUEST_OF_THE_KEY_IS_ANSWERED);
            pause();
        }
    }

    /** The request was done; from now on it is answered without being done. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void answered(long accountId, String key, Answer answer) {
        entities.createNamedQuery("IdempotencyKey.answer")
                .setParameter("status", answer.status())
                .setParameter("path", answer.path())
                .setParameter("id", answer.id())
                .setParameter("account", accountId)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The request was refused and nothing was done: it may be made again. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void freed(long accountId, String key) {
        entities.createNamedQuery("IdempotencyKey.free")
                .setParameter("account", accountId)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Forgets what is older than it must be kept. */
    @Transactional(TxType.REQUIRES_NEW)
    public int purge() {
        return entities.createQuery("delete from IdempotencyKey k where k.createdAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
