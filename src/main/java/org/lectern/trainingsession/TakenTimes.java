package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who and what is taken by the sessions of all bases. Drafts take nobody, nor does what was cancelled or not held. */
@ApplicationScoped
public class TakenTimes {

    /** The states in which a session takes the time of people and rooms. */
    public static final Set<SessionState> TAKING =
            EnumSet.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD, SessionState.CLOSED);

    private static final String SLOTS = " from SessionSlot l join l.session s %s where s.state in :taking"
            + " and l.state <> :notHeld and l.starts < :to and l.ends > :from and %s in :who";

    @Inject
    private EntityManager entities;

    /**
     * Makes whoever wants to book one of these wait until the end of the transaction: people first and then rooms, each
     * in the order of their ids, so that two never wait for each other. The row of the session is locked before.
     */
    public void lock(Collection<Long> persons, Collection<Long> rooms) {
        lock("select id from person where id = ? for update", persons);
        lock("select id from room where id = ? for update", rooms);
    }

    private void lock(String statement, Collection<Long> ids) {
        for (Long id : new TreeSet<>(ids)) {
            entities.createNativeQuery(statement).setParameter(1, id).getResultList();
        }
    }

    public List<TakenTime> ofTrainers(Collection<Long> persons, Instant from, Instant to) {
        return read(ClashKind.TRAINER, "join s.trainerIds t", "t", persons, from, to);
    }

    public List<TakenTime> ofRooms(Collection<Long> rooms, Instant from, Instant to) {
        return read(ClashKind.ROOM, "", "l.roomId", rooms, from, to);
    }

    private List<TakenTime> read(
            ClashKind kind, String join, String who, Collection<Long> ids, Instant from, Instant to) {
        if (ids.isEmpty() || from == null) {
            return List.of();
        }
        List<TakenTime> times = new ArrayList<>();
        entities.createQuery(
                        "select " + who + ", s.id, l.id, l.starts, l.ends" + SLOTS.formatted(join, who), Object[].class)
                .setParameter("taking", TAKING)
                .setParameter("notHeld", SlotState.NOT_HELD)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("who", Set.copyOf(ids))
                .getResultList()
                .forEach(row -> times.add(new TakenTime(
                        kind, (Long) row[0], (Long) row[1], (Long) row[2], (Instant) row[3], (Instant) row[4])));
        return times;
    }
}
