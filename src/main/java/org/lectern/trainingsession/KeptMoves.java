package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The moves that can still be taken back. */
@ApplicationScoped
class KeptMoves {

    @Inject
    private EntityManager entities;

    void add(KeptMove move, Instant now) {
        entities.createQuery("delete from KeptMove m where m.movedAt < :before")
                .setParameter("before", now.minus(KeptMove.KEPT))
                .executeUpdate();
        entities.persist(move);
    }

    /** The session to lock before the move itself is read. */
    Optional<Long> sessionOf(String word) {
        return entities.createQuery("select m.sessionId from KeptMove m where m.word = :word", Long.class)
                .setParameter("word", word)
                .getResultStream()
                .findFirst();
    }

    Optional<KeptMove> find(String word) {
        return entities.createQuery("select m from KeptMove m where m.word = :word", KeptMove.class)
                .setParameter("word", word)
                .getResultStream()
                .findFirst();
    }

    void remove(KeptMove move) {
        entities.remove(move);
    }
}
