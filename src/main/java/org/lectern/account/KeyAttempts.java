package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lectern.account.IdempotencyKeys.Answer;
import org.lectern.account.IdempotencyKeys.Reused;
import org.lectern.shared.Retried;

/**
 * Takes keys of requests; a look at one is a transaction of its own, so that a twin sees the answer once it is there.
 */
@ApplicationScoped
class KeyAttempts {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * What a look at the key found: it is this request's, or there is an answer, or (neither) a twin is at work.
     *
     * @param answer null where there is none yet
     */
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
        if (!known.createdAt().plus(IdempotencyKeys.KEPT).isAfter(now)) {
            entities.remove(known);
            return new Attempt(false, null);
        }
        if (!known.requestHash().equals(requestHash)) {
            throw new Reused();
        }
        if (known.isAnswered()) {
            return new Attempt(false, new Answer(known.status(), known.resultPath(), known.resultId()));
        }
        boolean died = known.createdAt().plus(IdempotencyKeys.DIED_AFTER).isBefore(now);
        if (died) {
            known.takenOver(now);
        }
        return new Attempt(died, null);
    }

    Optional<IdempotencyKey> locked(long accountId, String key) {
        return entities.createNamedQuery("IdempotencyKey.byKey", IdempotencyKey.class)
                .setParameter("account", accountId)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
