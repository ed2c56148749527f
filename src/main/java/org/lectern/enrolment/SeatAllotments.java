package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/** The reserved seats of the network, and how long offers are kept. */
@ApplicationScoped
class SeatAllotments {

    private static final Set<EnrolmentState> SEATED = Set.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED);

    private static final String UNUSED = "select a.trainingSessionId, a.size, (select count(e) from Enrolment e"
            + " where e.allotmentId = a.id and e.state in :seated) from SeatAllotment a"
            + " where a.released = false and (a.releasesAt is null or a.releasesAt > :now)";

    @Inject
    private EntityManager entities;

    void add(SeatAllotment allotment) {
        entities.persist(allotment);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<SeatAllotment> find(long id) {
        return Optional.ofNullable(entities.find(SeatAllotment.class, id));
    }

    /** Locks the row of the session an allotment belongs to, in one statement. */
    TrainingSession lockSessionOf(long allotmentId) {
        return entities.createQuery(
                        "select s from TrainingSession s where s.id ="
                                + " (select a.trainingSessionId from SeatAllotment a where a.id = :id)",
                        TrainingSession.class)
                .setParameter("id", allotmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In the order in which they were made, which is that in which their seats are taken. */
    List<SeatAllotment> ofSession(long sessionId) {
        return entities.createQuery(
                        "select a from SeatAllotment a where a.trainingSessionId = :session order by a.id",
                        SeatAllotment.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Kept for these organisations in sessions that are still to come. */
    List<SeatAllotment> ofOrganisations(Collection<Long> organisationIds, Instant now) {
        return organisationIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from SeatAllotment a, TrainingSession s where s.id = a.trainingSessionId"
                                        + " and a.organisationId in :organisations and a.released = false"
                                        + " and (a.releasesAt is null or a.releasesAt > :now)"
                                        + " and (s.firstSlotStarts is null or s.firstSlotStarts > :now)"
                                        + " and s.state in :states order by s.firstSlotStarts, a.id",
                                SeatAllotment.class)
                        .setParameter("organisations", organisationIds)
                        .setParameter("now", now)
                        .setParameter("states", Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED))
                        .getResultList();
    }

    List<SeatAllotment> unreleased(long sessionId) {
        return entities.createQuery(
                        "select a from SeatAllotment a where a.trainingSessionId = :session and a.released = false"
                                + " order by a.id",
                        SeatAllotment.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** How many sit on each allotment of a session. */
    Map<Long, Integer> taken(long sessionId) {
        return entities.createQuery(
                        "select e.allotmentId, count(e) from Enrolment e where e.trainingSessionId = :session"
                                + " and e.allotmentId is not null and e.state in :seated group by e.allotmentId",
                        Object[].class)
                .setParameter("session", sessionId)
                .setParameter("seated", SEATED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** How many reserved seats nobody sits on, by session, in one statement; sessions without any are left out. */
    Map<Long, Integer> unused(Collection<Long> sessionIds, Instant now) {
        return sessionIds.isEmpty()
                ? Map.of()
                : sum(entities.createQuery(UNUSED + " and a.trainingSessionId in :sessions", Object[].class)
                        .setParameter("sessions", sessionIds)
                        .setParameter("now", now));
    }

    /** The same of all sessions: reservations end with the start, so that these are never many. */
    Map<Long, Integer> unused(Instant now) {
        return sum(entities.createQuery(
                        UNUSED + " and a.trainingSessionId in (select s.id from TrainingSession s"
                                + " where s.firstSlotStarts is null or s.firstSlotStarts > :now)",
                        Object[].class)
                .setParameter("now", now));
    }

    private static Map<Long, Integer> sum(TypedQuery<Object[]> query) {
        Map<Long, Integer> unused = new HashMap<>();
        query.setParameter("seated", SEATED)
                .getResultStream()
                .forEach(row -> unused.merge(
                        (Long) row[0],
                        Math.max(0, ((Number) row[1]).intValue() - ((Number) row[2]).intValue()),
                        Integer::sum));
        return unused;
    }

    /** Ids of the sessions that still keep seats whose day has come. */
    List<Long> sessionsWithDue(Instant now) {
        return entities.createQuery(
                        "select distinct a.trainingSessionId from SeatAllotment a"
                                + " where a.released = false and a.releasesAt <= :now",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** In working hours. */
    int offerHours(long sessionId) {
        OfferLength own = entities.find(OfferLength.class, sessionId);
        return own == null ? OfferLength.USUAL_HOURS : own.workingHours();
    }

    void keepOffersFor(long sessionId, int workingHours) {
        OfferLength own = entities.find(OfferLength.class, sessionId);
        if (own == null) {
            entities.persist(new OfferLength(sessionId, workingHours));
        } else {
            own.become(workingHours);
        }
        entities.flush();
    }
}
