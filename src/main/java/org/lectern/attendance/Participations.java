package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.enrolment.EarlierCompletions;
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

    /** Who of these persons completed a course, the earliest first. */
    List<EarlierCompletions.Completed> completed(long courseId, Collection<Long> personIds) {
        return entities.createQuery(
                        "select p.personId, p.completedOn, p.sessionId, t.code, p.baseId"
                                + " from Participation p, TrainingSession t where t.id = p.sessionId"
                                + " and p.courseId = :course and p.personId in :persons"
                                + " and p.completedOn is not null order by p.completedOn, p.sessionId",
                        Object[].class)
                .setParameter("course", courseId)
                .setParameter("persons", personIds)
                .getResultStream()
                .map(row -> new EarlierCompletions.Completed(
                        (Long) row[0], (LocalDate) row[1], (Long) row[2], (String) row[3], (Long) row[4]))
                .toList();
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

    void discard(long sessionId) {
        entities.createQuery("delete from Participation p where p.sessionId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }
}
