package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.trainingsession.SessionState;

/** What the reports read, by enrolment. */
@ApplicationScoped
public class Participations {

    @Inject
    private EntityManager entities;

    public Optional<Participation> find(long enrolmentId) {
        return Optional.ofNullable(entities.find(Participation.class, enrolmentId));
    }

    public Map<Long, Participation> ofSession(long sessionId) {
        return entities.createQuery("select p from Participation p where p.sessionId = :session", Participation.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .collect(Collectors.toMap(Participation::enrolmentId, Function.identity()));
    }

    /** The sessions that have, or should have, rows: those that were held. */
    List<Long> sessions() {
        return entities.createQuery(
                        "select t.id from TrainingSession t where t.state in :held or exists"
                                + " (select p from Participation p where p.sessionId = t.id) order by t.id",
                        Long.class)
                .setParameter("held", List.of(SessionState.HELD, SessionState.CLOSED))
                .getResultList();
    }

    void add(Participation row) {
        entities.persist(row);
    }

    void remove(Participation row) {
        entities.remove(row);
    }
}
