package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.shared.NotFound;

/** The training sessions of the network. */
@ApplicationScoped
public class TrainingSessions {

    @Inject
    private EntityManager entities;

    void add(TrainingSession session) {
        entities.persist(session);
        entities.flush();
    }

    /** Takes one away of which nothing else is left: a draft, or what an import recorded by mistake. */
    public void remove(TrainingSession session) {
        entities.remove(session);
        entities.flush();
    }

    /** Sends what was changed to the database, so that new slots have their ids. */
    void flush() {
        entities.flush();
    }

    /** Ids of announced sessions to be decided before this day of which no coordinator was told. */
    List<Long> toDecide(LocalDate until) {
        return entities.createQuery(
                        "select s.id from TrainingSession s where s.state = :published and s.decideBy <= :day"
                                + " and s.decisionToldAt is null order by s.id",
                        Long.class)
                .setParameter("published", SessionState.PUBLISHED)
                .setParameter("day", until)
                .getResultList();
    }

    /** By id; those that are there. */
    Map<Long, TrainingSession> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select s from TrainingSession s where s.id in :ids", TrainingSession.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(TrainingSession::id, Function.identity()));
    }

    public Optional<TrainingSession> find(long id) {
        return Optional.ofNullable(entities.find(TrainingSession.class, id));
    }

    /**
     * Locks the row until the end of the transaction: the first statement of whatever can take or free a seat. The
     * session is read afterwards, by itself: a locking read of the entity would fetch all its collections as well. One
     * that this transaction had read before is read again where somebody else has changed it meanwhile.
     */
    public TrainingSession lock(long id) {
        List<?> locked = entities.createNativeQuery(
                        "select version, queue_seq, state from training_session where id = ? for update")
                .setParameter(1, id)
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFound();
        }
        TrainingSession session = entities.find(TrainingSession.class, id);
        if (!isAsStored(session, (Object[]) locked.get(0))) {
            entities.refresh(session);
        }
        return session;
    }

    private static boolean isAsStored(TrainingSession session, Object... row) {
        return session.version() == ((Number) row[0]).intValue()
                && session.queueSeq() == ((Number) row[1]).longValue()
                && session.state().name().equals(row[2]);
    }

    /** By its code, in whatever case that was typed. */
    public Optional<TrainingSession> byCode(String code) {
        return entities.createQuery("select s from TrainingSession s where s.code = :code", TrainingSession.class)
                .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** By what an address says: the id, or the code. */
    public Optional<TrainingSession> at(String idOrCode) {
        if (idOrCode == null || idOrCode.isBlank()) {
            return Optional.empty();
        }
        if (idOrCode.chars().allMatch(c -> c >= '0' && c <= '9') && idOrCode.length() <= 18) {
            Optional<TrainingSession> found = find(Long.parseLong(idOrCode));
            if (found.isPresent()) {
                return found;
            }
        }
        return byCode(idOrCode);
    }

    /** A session of the bases of this scope. */
    public Optional<TrainingSession> inScope(long id, Scope scope) {
        return find(id).filter(session -> scope.covers(session.baseId()));
    }

    /** The id of a session of the bases of this scope, to be locked then. */
    public Optional<Long> idInScope(String idOrCode, Scope scope) {
        return at(idOrCode).filter(session -> scope.covers(session.baseId())).map(TrainingSession::id);
    }

    /** The slots of a session in the order of time. */
    public List<SessionSlot> slots(long sessionId) {
        return entities.createQuery(
                        "select s from SessionSlot s where s.session.id = :id order by s.starts, s.id",
                        SessionSlot.class)
                .setParameter("id", sessionId)
                .getResultList();
    }

    /** The session of a slot by its id only, so that its row can be locked before anything else is read. */
    Optional<Long> sessionOf(long slotId) {
        return entities.createQuery("select l.session.id from SessionSlot l where l.id = :id", Long.class)
                .setParameter("id", slotId)
                .getResultStream()
                .findFirst();
    }

    public Optional<SessionSlot> slot(long slotId) {
        return Optional.ofNullable(entities.find(SessionSlot.class, slotId));
    }

    /** Ids of the persons who are the trainers of a session. */
    public Set<Long> trainerIds(long sessionId) {
        return find(sessionId).map(TrainingSession::trainerIds).orElse(Set.of());
    }

    /** Sessions that a person is a trainer of and that are announced or under way: those without a date last. */
    public List<TrainingSession> taughtBy(long personId) {
        return entities.createQuery(
                        "select s from TrainingSession s where :person member of s.trainerIds and s.state in :states"
                                + " and s.recordedAfterwards = false"
                                + " order by case when s.firstSlotStarts is null then 1 else 0 end,"
                                + " s.firstSlotStarts, s.id",
                        TrainingSession.class)
                .setParameter("person", personId)
                .setParameter("states", Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD))
                .getResultList();
    }

    boolean hasSessionsOf(long courseId) {
        return !entities.createQuery("select s.id from TrainingSession s where s.courseId = :course", Long.class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
