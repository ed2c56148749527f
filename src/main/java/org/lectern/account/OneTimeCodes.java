package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.shared.BusinessRule;

/** The words in links: a new one makes the older ones of its kind worthless. */
@ApplicationScoped
class OneTimeCodes {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Makes a word for an account; it is told here and nowhere else. */
    String make(long accountId, OneTimeCode.Kind kind, String payload) {
        Instant now = clock.instant();
        revoke(accountId, kind);
        String word = Secret.random();
        entities.persist(new OneTimeCode(accountId, kind, Secret.fingerprint(word), payload, now));
        return word;
    }

    /** Makes a word that opens an account to another one; older ones stay good, since several may have asked. */
    String makeFor(long asker, long accountId) {
        String word = Secret.random();
        entities.persist(new OneTimeCode(
                accountId,
                OneTimeCode.Kind.FOUND_WAITING,
                Secret.fingerprint(word),
                Long.toString(asker),
                clock.instant()));
        return word;
    }

    /** True if the word was given to the asker for this account, within the hour. */
    boolean opens(String word, long accountId, long asker) {
        return good(word, OneTimeCode.Kind.FOUND_WAITING)
                .filter(code -> code.accountId() == accountId)
                .filter(code -> Long.toString(asker).equals(code.payload()))
                .isPresent();
    }

    void revoke(long accountId, OneTimeCode.Kind kind) {
        open(accountId, kind).forEach(code -> code.use(clock.instant()));
    }

    /** What the latest word that was not used yet carries; null where there is none. */
    String payload(long accountId, OneTimeCode.Kind kind) {
        return open(accountId, kind).stream()
                .map(OneTimeCode::payload)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<OneTimeCode> open(long accountId, OneTimeCode.Kind kind) {
        return entities.createNamedQuery("OneTimeCode.open", OneTimeCode.class)
                .setParameter("account", accountId)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** The code behind a word while it is good, without using it. */
    Optional<OneTimeCode> good(String word, OneTimeCode.Kind kind) {
        return find(word, kind, LockModeType.NONE).filter(code -> code.isGood(clock.instant()));
    }

    /**
     * Uses the word up.
     *
     * @throws org.lectern.shared.BusinessRuleViolation if it is unknown, used or too old
     */
    OneTimeCode use(String word, OneTimeCode.Kind kind) {
        Optional<OneTimeCode> code = find(word, kind, LockModeType.PESSIMISTIC_WRITE);
        BusinessRule.require(code.isPresent() && code.get().isGood(clock.instant()), AccountRule.LINK_IS_GOOD);
        code.get().use(clock.instant());
        return code.get();
    }

    private Optional<OneTimeCode> find(String word, OneTimeCode.Kind kind, LockModeType lock) {
        return entities.createNamedQuery("OneTimeCode.byHash", OneTimeCode.class)
                .setParameter("hash", Secret.fingerprint(word == null ? "" : word))
                .setParameter("kind", kind)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    int purge(Instant before) {
        return entities.createQuery("delete from OneTimeCode c where c.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
