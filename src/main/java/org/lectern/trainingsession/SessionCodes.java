package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * Gives codes such as {@code GZHU-2026-041}: base, year of the first slot, number. Numbers come from a row that stays
 * locked until the end of the transaction, so no two sessions get the same and none is lost when a draft is not stored.
 */
@ApplicationScoped
public class SessionCodes {

    private static final String KIND = "SESSION_CODE";

    @Inject
    private EntityManager entities;

    /** The next free code; codes that somebody gave by hand are skipped. */
    String next(long baseId, String baseCode, int year) {
        NumberSequence sequence = locked(baseId, year);
        while (true) {
            String code = "%s-%d-%03d".formatted(baseCode, year, sequence.take());
            if (isFree(code)) {
                return code;
            }
        }
    }

    boolean isFree(String code) {
        return entities.createQuery("select s.id from TrainingSession s where s.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    private NumberSequence locked(long baseId, int year) {
        List<NumberSequence> there = find(baseId, year);
        if (there.isEmpty()) {
            // Two that begin a year at once: the second waits for the first here, and finds its row then.
            entities.createNativeQuery(
                            "insert ignore into number_sequence (kind, base_id, in_year, next_value) values (?, ?, ?, 1)")
                    .setParameter(1, KIND)
                    .setParameter(2, baseId)
                    .setParameter(3, year)
                    .executeUpdate();
            there = find(baseId, year);
        }
        return there.get(0);
    }

    private List<NumberSequence> find(long baseId, int year) {
        return entities.createQuery(
                        "select n from NumberSequence n where n.kind = :kind and n.baseId = :base and n.inYear = :year",
                        NumberSequence.class)
                .setParameter("kind", KIND)
                .setParameter("base", baseId)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
