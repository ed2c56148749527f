package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Seals the trail, day by day in UTC, and proves that nothing was changed since. */
@ApplicationScoped
public class AuditSeals {

    private static final int CHUNK = 1000;

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** What the proof found: the first day that does not fit its seal, or null. */
    public record Proof(int days, LocalDate broken) {
        public boolean holds() {
            return broken == null;
        }
    }

    /** Seals every day that is over and has no seal; gives how many. Done twice it does nothing more. */
    @Transactional(TxType.REQUIRES_NEW)
    public int sealWhatIsOver() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<AuditSeal> last = last();
        Optional<LocalDate> first =
                last.map(seal -> seal.sealedDay().plusDays(1)).or(this::firstDay);
        if (first.isEmpty()) {
            return 0;
        }
        int sealed = 0;
        String previous = last.map(AuditSeal::hash).orElse(null);
        for (LocalDate day = first.get(); day.isBefore(today); day = day.plusDays(1)) {
            Fingerprint print = fingerprint(day, previous);
            entities.persist(new AuditSeal(day, print.entries(), print.hash(), previous, clock.instant()));
            previous = print.hash();
            sealed++;
        }
        return sealed;
    }

    /** Computes every sealed day again. */
    @Transactional(TxType.REQUIRES_NEW)
    public Proof prove() {
        List<AuditSeal> seals =
                entities.createNamedQuery("AuditSeal.inOrder", AuditSeal.class).getResultList();
        String previous = null;
        LocalDate expected = null;
        for (AuditSeal seal : seals) {
            Fingerprint print = fingerprint(seal.sealedDay(), previous);
            boolean inOrder = expected == null || seal.sealedDay().equals(expected);
            if (!inOrder || !print.hash().equals(seal.hash()) || print.entries() != seal.entries()) {
                return new Proof(seals.size(), seal.sealedDay());
            }
            previous = seal.hash();
            expected = seal.sealedDay().plusDays(1);
        }
        return new Proof(seals.size(), null);
    }

    private record Fingerprint(int entries, String hash) {}

    private Fingerprint fingerprint(LocalDate day, String previous) {
        MessageDigest digest = sha256();
        digest.update((previous == null ? "" : previous).getBytes(StandardCharsets.UTF_8));
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int entries = 0;
        long after = 0;
        while (true) {
            List<AuditEntry> chunk = entities.createNamedQuery("AuditEntry.ofDay", AuditEntry.class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .setParameter("after", after)
                    .setMaxResults(CHUNK)
                    .getResultList();
            for (AuditEntry entry : chunk) {
                digest.update(entry.line().getBytes(StandardCharsets.UTF_8));
                after = entry.id();
            }
            entries += chunk.size();
            entities.flush();
            entities.clear();
            if (chunk.size() < CHUNK) {
                return new Fingerprint(entries, HexFormat.of().formatHex(digest.digest()));
            }
        }
    }

    private Optional<AuditSeal> last() {
        return entities.createNamedQuery("AuditSeal.last", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<LocalDate> firstDay() {
        return entities.createNamedQuery("AuditEntry.first", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
