package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.lectern.trainingsession.SeatHolders;

/** Tells the life of a session who is on it, counted where the enrolments are. */
@ApplicationScoped
public class CatalogueSeats implements SeatHolders {

    @Inject
    private EntityManager entities;

    @Override
    public int confirmed(long sessionId) {
        return count(
                "select count(*) from enrolment where training_session_id = ?1 and state = 'CONFIRMED'"
                        + " and role = 'TRAINEE'",
                sessionId);
    }

    @Override
    public boolean any(long sessionId) {
        return count("select count(*) from enrolment where training_session_id = ?1", sessionId) > 0;
    }

    private int count(String sql, long sessionId) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter(1, sessionId)
                        .getSingleResult())
                .intValue();
    }
}
