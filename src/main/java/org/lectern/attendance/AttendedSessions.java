package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * The sessions as far as somebody may take attendance in them. Outside the reach is as if it did not exist. What
 * changes something asks first and then locks the row of the session: that is the order of locks everywhere.
 */
@ApplicationScoped
public class AttendedSessions {

    @Inject
    private EntityManager entities;

    @Inject
    private TrainingSessions sessions;

    /** By id or by code. */
    public TrainingSession find(String idOrCode, Reach reach) {
        return sessions.at(idOrCode)
                .filter(session -> covers(reach, session.id(), session.baseId()))
                .orElseThrow(NotFound::new);
    }

    public boolean isWithin(TrainingSession session, Reach reach) {
        return covers(reach, session.id(), session.baseId());
    }

    public TrainingSession lock(String idOrCode, Reach reach) {
        return sessions.lock(find(idOrCode, reach).id());
    }

    public SessionSlot findSlot(long slotId, Reach reach) {
        idOfSlot(slotId, reach);
        return sessions.slot(slotId).orElseThrow(NotFound::new);
    }

    /** The slot, with the row of its session locked. */
    public SessionSlot lockSlot(long slotId, Reach reach) {
        TrainingSession session = sessions.lock(idOfSlot(slotId, reach));
        return session.slots().stream()
                .filter(slot -> slot.id() == slotId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The session of an enrolment, its row locked. */
    public TrainingSession lockOfEnrolment(long enrolmentId, Reach reach) {
        return sessions.lock(idOfEnrolment(enrolmentId, reach));
    }

    public TrainingSession ofEnrolment(long enrolmentId, Reach reach) {
        return sessions.find(idOfEnrolment(enrolmentId, reach)).orElseThrow(NotFound::new);
    }

    private long idOfEnrolment(long enrolmentId, Reach reach) {
        Object[] place = entities.createQuery(
                        "select t.id, t.baseId from TrainingSession t, Enrolment e"
                                + " where t.id = e.trainingSessionId and e.id = :enrolment",
                        Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst()
                .filter(row -> covers(reach, (Long) row[0], (Long) row[1]))
                .orElseThrow(NotFound::new);
        return (Long) place[0];
    }

    /** Locks a session for the system, which follows what others changed. */
    TrainingSession lock(long sessionId) {
        return sessions.lock(sessionId);
    }

    /** Ids are read without reading the rows: those are read again under the lock. */
    private long idOfSlot(long slotId, Reach reach) {
        Optional<Object[]> place = entities.createQuery(
                        "select s.session.id, s.session.baseId from SessionSlot s where s.id = :slot", Object[].class)
                .setParameter("slot", slotId)
                .getResultStream()
                .findFirst();
        return place.filter(row -> covers(reach, (Long) row[0], (Long) row[1]))
                .map(row -> (Long) row[0])
                .orElseThrow(NotFound::new);
    }

    private boolean covers(Reach reach, Long sessionId, Long baseId) {
        return reach.scope().covers(baseId) || reach.trainer() != null && isTrainer(sessionId, reach.trainer());
    }

    private boolean isTrainer(long sessionId, long personId) {
        return entities.createQuery(
                                "select count(t) from TrainingSession t"
                                        + " where t.id = :session and :person member of t.trainerIds",
                                Long.class)
                        .setParameter("session", sessionId)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** The slots of the sessions a person is a trainer of, between two moments, in the order of time. */
    public List<SessionSlot> taughtBy(long personId, Instant from, Instant to) {
        return entities.createQuery(
                        "select s from SessionSlot s join fetch s.session where :person member of s.session.trainerIds"
                                + " and s.starts >= :from and s.starts < :to and s.session.state in :states"
                                + " order by s.starts, s.id",
                        SessionSlot.class)
                .setParameter("person", personId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter(
                        "states",
                        List.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD, SessionState.CLOSED))
                .getResultList();
    }

    /** Slots of the past whose registers were not closed: what a trainer forgot. */
    public List<SessionSlot> unfinishedOf(long personId, Instant before) {
        return entities.createQuery(
                        "select s from SessionSlot s join fetch s.session where :person member of s.session.trainerIds"
                                + " and s.starts < :before and s.state = :planned and s.session.state in :states"
                                + " order by s.starts, s.id",
                        SessionSlot.class)
                .setParameter("person", personId)
                .setParameter("before", before)
                .setParameter("planned", org.lectern.trainingsession.SlotState.PLANNED)
                .setParameter("states", List.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD))
                .setMaxResults(20)
                .getResultList();
    }
}
