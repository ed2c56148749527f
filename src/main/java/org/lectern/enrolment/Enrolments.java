package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.TrainingSession;

/** The enrolments of the network. */
@ApplicationScoped
public class Enrolments {

    private static final Set<EnrolmentState> SEATED_OR_WAITING =
            Set.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);

    @Inject
    private EntityManager entities;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private Clock clock;

    void add(Enrolment enrolment) {
        entities.persist(enrolment);
        entities.flush();
    }

    /** Many at once: written in one go. */
    void addAll(Collection<Enrolment> all) {
        all.forEach(entities::persist);
        entities.flush();
    }

    /**
     * Work that only appends (trail, letters): what it asks the database in between does not depend on what it
     * appended, which is therefore written in one go and not once per question.
     */
    void appending(Runnable work) {
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            work.run();
        } finally {
            entities.setFlushMode(FlushModeType.AUTO);
        }
    }

    /** Ids of the persons, as canonical ones, who are live on the list of a session. */
    Set<Long> livePersons(long sessionId) {
        return entities.createQuery(
                        "select e.canonicalPersonId from Enrolment e where e.trainingSessionId = :session"
                                + " and e.state in :live",
                        Long.class)
                .setParameter("session", sessionId)
                .setParameter(
                        "live",
                        Arrays.stream(EnrolmentState.values())
                                .filter(EnrolmentState::isLive)
                                .toList())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    public Optional<Enrolment> find(long id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id));
    }

    /** An enrolment at one of the bases of this scope. */
    public Optional<Enrolment> find(long id, Scope scope) {
        return find(id).filter(enrolment -> scope.everything()
                || !scope.baseIds().isEmpty()
                        && entities.createQuery(
                                                "select count(s) from TrainingSession s"
                                                        + " where s.id = :session and s.baseId in :bases",
                                                Long.class)
                                        .setParameter("session", enrolment.trainingSessionId())
                                        .setParameter("bases", scope.baseIds())
                                        .getSingleResult()
                                > 0);
    }

    /**
     * Locks the row of the session an enrolment belongs to, in one statement, so that the lock is the first one of a
     * use case that is given an enrolment.
     *
     * @throws NotFound if there is no such enrolment
     */
    TrainingSession lockSessionOf(long enrolmentId) {
        return entities.createQuery(
                        "select s from TrainingSession s where s.id ="
                                + " (select e.trainingSessionId from Enrolment e where e.id = :id)",
                        TrainingSession.class)
                .setParameter("id", enrolmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Takes the whole list of a session away, with its history: the import that made it is taken back. */
    public void discardAll(long sessionId) {
        entities.createNativeQuery("delete from enrolment_history where enrolment_id in"
                        + " (select id from enrolment where training_session_id = ?)")
                .setParameter(1, sessionId)
                .executeUpdate();
        entities.createQuery("delete from Enrolment e where e.trainingSessionId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /** Everybody who is or was on the list of a session, in the order of joining. */
    public List<Enrolment> ofSession(long sessionId) {
        return entities.createQuery(
                        "select e from Enrolment e where e.trainingSessionId = :session order by e.id", Enrolment.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** The same in the order of the names. */
    public List<Enrolment> byName(long sessionId) {
        return entities.createQuery(
                        "select e from Enrolment e, Person p where p.id = e.personId and e.trainingSessionId = :session"
                                + " order by p.nameSort, e.id",
                        Enrolment.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Those of a session in one of these states, in the order of the queue and of joining. */
    List<Enrolment> ofSession(long sessionId, Set<EnrolmentState> states) {
        return entities.createQuery(
                        "select e from Enrolment e where e.trainingSessionId = :session and e.state in :states"
                                + " order by e.queueNo, e.id",
                        Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("states", states)
                .getResultList();
    }

    /** The enrolments of a person, newest first. */
    public List<Enrolment> ofPerson(long canonicalPersonId) {
        return entities.createQuery(
                        "select e from Enrolment e where e.canonicalPersonId = :person order by e.id desc",
                        Enrolment.class)
                .setParameter("person", canonicalPersonId)
                .getResultList();
    }

    /** What a person is and was in one session, newest first. */
    List<Enrolment> ofPerson(long sessionId, long canonicalPersonId) {
        return entities.createQuery(
                        "select e from Enrolment e where e.trainingSessionId = :session"
                                + " and e.canonicalPersonId = :person order by e.id desc",
                        Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("person", canonicalPersonId)
                .getResultList();
    }

    /** A trainee who holds a seat or waits, with what decides which reserved seats he or she may take. */
    record Placed(long queueNo, EnrolmentState state, Long allotmentId, Long organisationId, String targetGroup) {

        Roster.Line line(Roster.Candidate candidate) {
            return new Roster.Line(queueNo, state, allotmentId, candidate);
        }
    }

    /** The trainees of a session who hold a seat or wait. */
    List<Placed> placed(long sessionId) {
        return entities.createQuery(
                        "select e.queueNo, e.state, e.allotmentId, e.snapshot.organisationId, e.snapshot.targetGroup"
                                + " from Enrolment e"
                                + " where e.trainingSessionId = :session and e.role = :trainee and e.state in :states",
                        Object[].class)
                .setParameter("session", sessionId)
                .setParameter("trainee", EnrolmentRole.TRAINEE)
                .setParameter("states", SEATED_OR_WAITING)
                .getResultStream()
                .map(row -> new Placed(
                        (Long) row[0], (EnrolmentState) row[1], (Long) row[2], (Long) row[3], (String) row[4]))
                .toList();
    }

    /**
     * The trainees of a session who hold a seat or wait, where nothing is reserved and so nothing else of them matters:
     * read from the index alone, however long the list. Only trainees have a number in the queue.
     */
    List<Roster.Line> inLine(long sessionId) {
        return entities.createQuery(
                        "select e.queueNo, e.state from Enrolment e where e.trainingSessionId = :session"
                                + " and e.state in :states and e.queueNo is not null",
                        Object[].class)
                .setParameter("session", sessionId)
                .setParameter("states", SEATED_OR_WAITING)
                .getResultStream()
                .map(row -> new Roster.Line((Long) row[0], (EnrolmentState) row[1], null, Roster.Candidate.ANYBODY))
                .toList();
    }

    /** Offers that were not accepted in time, in the order of the queue. */
    List<Enrolment> lapsed(long sessionId, Instant now) {
        return entities.createQuery(
                        "select e from Enrolment e where e.trainingSessionId = :session and e.state = :offered"
                                + " and e.offerUntil <= :now order by e.queueNo",
                        Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("offered", EnrolmentState.OFFERED)
                .setParameter("now", now)
                .getResultList();
    }

    List<Enrolment> withQueueNo(long sessionId, Collection<Long> queueNos) {
        return entities.createQuery(
                        "select e from Enrolment e where e.trainingSessionId = :session and e.queueNo in :numbers"
                                + " order by e.queueNo",
                        Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("numbers", queueNos)
                .getResultList();
    }

    /**
     * Who sits, what is reserved and who waits in these sessions, in two statements; without anything it is left out.
     * Those who sit and wait are counted in the index alone: only trainees have a number in the queue.
     */
    public Map<Long, SeatFigures> figures(Collection<Long> sessionIds) {
        Map<Long, SeatFigures> figures = new HashMap<>();
        if (sessionIds.isEmpty()) {
            return figures;
        }
        entities.createQuery(
                        "select e.trainingSessionId, e.state, count(e) from Enrolment e"
                                + " where e.trainingSessionId in :sessions and e.state in :states"
                                + " and e.queueNo is not null group by e.trainingSessionId, e.state",
                        Object[].class)
                .setParameter("sessions", sessionIds)
                .setParameter("states", SEATED_OR_WAITING)
                .getResultStream()
                .forEach(row -> figures.merge(
                        (Long) row[0], figure((EnrolmentState) row[1], ((Long) row[2]).intValue()), SeatFigures::plus));
        allotments
                .unused(sessionIds, clock.instant())
                .forEach((session, unused) ->
                        figures.merge(session, new SeatFigures(0, 0, unused, 0), SeatFigures::plus));
        return figures;
    }

    public SeatFigures figures(long sessionId) {
        return figures(Set.of(sessionId)).getOrDefault(sessionId, SeatFigures.NOBODY);
    }

    private static SeatFigures figure(EnrolmentState state, int number) {
        return switch (state) {
            case CONFIRMED -> new SeatFigures(number, 0, 0, 0);
            case OFFERED -> new SeatFigures(0, number, 0, 0);
            default -> new SeatFigures(0, 0, 0, number);
        };
    }

    /** The place of somebody who waits, from 1. */
    int position(Enrolment waiting) {
        return entities.createQuery(
                        "select count(e) from Enrolment e where e.trainingSessionId = :session"
                                + " and e.state = :waiting and e.queueNo <= :number",
                        Long.class)
                .setParameter("session", waiting.trainingSessionId())
                .setParameter("waiting", EnrolmentState.WAITLISTED)
                .setParameter("number", waiting.queueNo())
                .getSingleResult()
                .intValue();
    }

    /** Nominated by this account, or from these organisations; the newest first. */
    List<Enrolment> nominated(long accountId, Collection<Long> organisationIds) {
        return entities.createQuery(
                        "select e from Enrolment e where e.source = :nomination and (e.nominatedBy = :account"
                                + " or e.snapshot.organisationId in :organisations) order by e.id desc",
                        Enrolment.class)
                .setParameter("nomination", EnrolmentSource.NOMINATION)
                .setParameter("account", accountId)
                .setParameter("organisations", organisationIds.isEmpty() ? Set.of(-1L) : organisationIds)
                .getResultList();
    }

    public boolean any(long sessionId) {
        return !entities.createQuery("select e.id from Enrolment e where e.trainingSessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Ids of the enrolments that were CONFIRMED at a moment, from the history: the source of "enrolled at the start"
     * (M3). What happened in that very moment has happened.
     */
    public Set<Long> confirmedAt(long sessionId, Instant moment) {
        return entities.createQuery(
                        "select h.enrolment.id from EnrolmentHistory h"
                                + " where h.enrolment.trainingSessionId = :session and h.to = :confirmed"
                                + " and h.at <= :moment and not exists (select later from EnrolmentHistory later"
                                + " where later.enrolment = h.enrolment and later.seq > h.seq and later.at <= :moment)",
                        Long.class)
                .setParameter("session", sessionId)
                .setParameter("confirmed", EnrolmentState.CONFIRMED)
                .setParameter("moment", moment)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** True if the person is confirmed in a session that the trainer is assigned to. */
    boolean isTaughtBy(long trainerPersonId, long personId) {
        return entities.createQuery(
                                "select count(e) from Enrolment e, TrainingSession s where s.id = e.trainingSessionId"
                                        + " and e.personId = :person and e.state = :confirmed"
                                        + " and :trainer member of s.trainerIds",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("confirmed", EnrolmentState.CONFIRMED)
                        .setParameter("trainer", trainerPersonId)
                        .getSingleResult()
                > 0;
    }

    /** The steps of an enrolment, the first one first. */
    List<EnrolmentHistory> history(long enrolmentId) {
        return entities.createQuery(
                        "select h from EnrolmentHistory h where h.enrolment.id = :id order by h.seq",
                        EnrolmentHistory.class)
                .setParameter("id", enrolmentId)
                .getResultList();
    }

    /**
     * Ids of the sessions where somebody still waits or asks although it is over for them: a session that started, or
     * whose enrolment ended where there are no slots; or where an offer lapsed.
     */
    List<Long> sessionsWithOverdue(Instant now, LocalDate today) {
        return entities.createQuery(
                        "select distinct s.id from TrainingSession s, Enrolment e where e.trainingSessionId = s.id"
                                + " and e.state in :open and (s.firstSlotStarts <= :now or s.runsTo < :today"
                                + " or s.firstSlotStarts is null and s.enrolmentCloses <= :now"
                                + " or e.state = :offered and e.offerUntil <= :now)",
                        Long.class)
                .setParameter(
                        "open", Set.of(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED))
                .setParameter("offered", EnrolmentState.OFFERED)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultList();
    }
}
