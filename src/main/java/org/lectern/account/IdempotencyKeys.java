package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 40;

    @Inject
    private EntityManager entities;

    @Inject
    private IdempotencyKeys own;

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
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Attempt attempt = own.attempt(accountId, key, requestHash);
            if (attempt.first() || attempt.answer() != null) {
                return Optional.ofNullable(attempt.answer());
            }
            BusinessRule.require(System.nanoTime() < patientUntil, AccountRule.FIRST_REQUEST_OF_THE_KEY_IS_ANSWERED);
            pause();
        }
    }

    record Attempt(boolean first, Answer answer) {}

    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    Attempt attempt(long accountId, String key, String requestHash) {
        Instant now = clock.instant();
        int inserted = entities.createNativeQuery(
                        "insert ignore into idempotency_key (account_id, key_value, request_hash, created_at)"
                                + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, accountId)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        if (inserted == 1) {
            return new Attempt(true, null);
        }
        IdempotencyKey known = locked(accountId, key).orElse(null);
        if (known == null) {
            return new Attempt(false, null);
        }
        if (!known.createdAt().plus(KEPT).isAfter(now)) {
            entities.remove(known);
            return new Attempt(false, null);
        }
        if (!known.requestHash().equals(requestHash)) {
            throw new Reused();
        }
        if (known.isAnswered()) {
            return new Attempt(false, new Answer(known.status(), known.resultPath(), known.resultId()));
        }
        boolean died = known.createdAt().plus(DIED_AFTER).isBefore(now);
        if (died) {
            known.takenOver(now);
        }
        return new Attempt(died, null);
    }

    /** The request was done; from now on it is answered without being done. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void answered(long accountId, String key, Answer answer) {
        locked(accountId, key).ifPresent(known -> known.answered(answer.status(), answer.path(), answer.id()));
    }

    /** The request was refused and nothing was done: it may be made again. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void freed(long accountId, String key) {
        locked(accountId, key).ifPresent(entities::remove);
    }

    /** Forgets what is older than it must be kept. */
    @Transactional(TxType.REQUIRES_NEW)
    public int purge() {
        return entities.createQuery("delete from IdempotencyKey k where k.createdAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<IdempotencyKey> locked(long accountId, String key) {
        return entities.createNamedQuery("IdempotencyKey.byKey", IdempotencyKey.class)
                .setParameter("account", accountId)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
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
