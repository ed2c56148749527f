package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingsession.SessionState;

/** The sessions that lists tell of, and who came in them. */
@ApplicationScoped
public class PastSessions {

    @Inject
    private EntityManager entities;

    /**
     * A training session a base has already.
     *
     * @param course code
     * @param key what the list called it that it came by; null where it came by none
     */
    record Stored(
            long id,
            String code,
            String course,
            String title,
            String titleZh,
            LocalDate from,
            LocalDate to,
            String key) {}

    void add(PastSession session) {
        entities.persist(session);
    }

    /** Sends what was added to the database, so that all have their ids. */
    void flush() {
        entities.flush();
    }

    Optional<PastSession> find(long id) {
        return Optional.ofNullable(entities.find(PastSession.class, id));
    }

    List<PastSession> ofList(long listId) {
        return entities.createQuery(
                        "select s from PastSession s where s.listImportId = :list order by s.seqNo", PastSession.class)
                .setParameter("list", listId)
                .getResultList();
    }

    /** The session of a list with this number, from 0. */
    Optional<PastSession> at(long listId, int seqNo) {
        return entities.createQuery(
                        "select s from PastSession s where s.listImportId = :list and s.seqNo = :no", PastSession.class)
                .setParameter("list", listId)
                .setParameter("no", seqNo)
                .getResultStream()
                .findFirst();
    }

    void removeOf(long listId) {
        entities.createQuery("delete from PastSession s where s.listImportId = :list")
                .setParameter("list", listId)
                .executeUpdate();
    }

    /** Two lists of one base do not make sessions at the same time: the second sees what the first has made. */
    void lock(long baseId) {
        entities.find(TrainingBase.class, baseId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The sessions of a base that take place, or did, between these days. */
    List<Stored> stored(long baseId, ZoneId zone, LocalDate from, LocalDate to) {
        List<Object[]> rows = entities.createQuery(
                        "select s.id, s.code, c.code, s.title, s.titleZh, s.firstSlotStarts, s.lastSlotEnds, s.runsFrom,"
                                + " s.runsTo from TrainingSession s, Course c where c.id = s.courseId"
                                + " and s.baseId = :base and s.state in :states"
                                + " and (s.firstSlotStarts >= :begins and s.firstSlotStarts < :ends"
                                + " or s.runsFrom >= :from and s.runsFrom <= :to) order by s.id",
                        Object[].class)
                .setParameter("base", baseId)
                .setParameter(
                        "states",
                        List.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD, SessionState.CLOSED))
                .setParameter("begins", from.atStartOfDay(zone).toInstant())
                .setParameter("ends", to.plusDays(1).atStartOfDay(zone).toInstant())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        Map<Long, String> keys = keys(baseId);
        return rows.stream()
                .map(row -> new Stored(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[7] == null ? day((Instant) row[5], zone) : (LocalDate) row[7],
                        row[8] == null ? lastDay((Instant) row[6], zone) : (LocalDate) row[8],
                        keys.get((Long) row[0])))
                .toList();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    /** What ends at midnight ended on the day before. */
    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return end == null ? null : day(end.minusNanos(1), zone);
    }

    private Map<Long, String> keys(long baseId) {
        Map<Long, String> keys = new HashMap<>();
        entities.createQuery(
                        "select s.trainingSessionId, s.sourceKey from PastSession s, ListImport i"
                                + " where i.id = s.listImportId and i.baseId = :base and s.result = :made"
                                + " and s.trainingSessionId is not null and s.sourceKey is not null",
                        Object[].class)
                .setParameter("base", baseId)
                .setParameter("made", PastResult.NEW)
                .getResultStream()
                .forEach(row -> keys.put((Long) row[0], (String) row[1]));
        return keys;
    }

    /** Codes of training sessions, by id. */
    Map<Long, String> codes(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : entities.createQuery("select s.id, s.code from TrainingSession s where s.id in :ids", Object[].class)
                        .setParameter("ids", sessionIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    void add(PastPerson person) {
        entities.persist(person);
    }

    /** Who of a list is who, of those it was decided for. */
    Map<Integer, PastPerson> people(long listId, Collection<Integer> who) {
        return who.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p from PastPerson p where p.listImportId = :list and p.who in :who",
                                PastPerson.class)
                        .setParameter("list", listId)
                        .setParameter("who", who)
                        .getResultStream()
                        .collect(Collectors.toMap(PastPerson::who, Function.identity()));
    }
}
