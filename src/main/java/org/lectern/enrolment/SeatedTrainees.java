package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.trainingsession.ClashKind;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TakenTime;
import org.lectern.trainingsession.TakenTimes;
import org.lectern.trainingsession.TraineeTimes;

/** Whose time is taken by the seats they have. Who waits or has only asked is free. */
@ApplicationScoped
public class SeatedTrainees implements TraineeTimes {

    private static final Set<EnrolmentState> SEATED = EnumSet.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED);

    @Inject
    private EntityManager entities;

    @Override
    public Set<Long> seated(long sessionId) {
        return new TreeSet<>(entities.createQuery(
                        "select e.canonicalPersonId from Enrolment e where e.trainingSessionId = :session"
                                + " and e.role = :trainee and e.state in :seated",
                        Long.class)
                .setParameter("session", sessionId)
                .setParameter("trainee", EnrolmentRole.TRAINEE)
                .setParameter("seated", SEATED)
                .getResultList());
    }

    @Override
    public List<TakenTime> ofTrainees(Collection<Long> canonicalIds, Instant from, Instant to) {
        if (canonicalIds.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Long>> whoBySession = new HashMap<>();
        entities.createQuery(
                        "select e.trainingSessionId, e.canonicalPersonId from Enrolment e"
                                + " where e.canonicalPersonId in :who and e.role = :trainee and e.state in :seated",
                        Object[].class)
                .setParameter("who", Set.copyOf(canonicalIds))
                .setParameter("trainee", EnrolmentRole.TRAINEE)
                .setParameter("seated", SEATED)
                .getResultStream()
                .forEach(row -> whoBySession
                        .computeIfAbsent((Long) row[0], session -> new ArrayList<>())
                        .add((Long) row[1]));
        return taken(whoBySession, from, to);
    }

    /**
     * Asked apart from who sits where: in one statement a database may look through everybody on the lists of that time
     * before it looks at who is meant.
     */
    private List<TakenTime> taken(Map<Long, List<Long>> whoBySession, Instant from, Instant to) {
        if (whoBySession.isEmpty()) {
            return List.of();
        }
        List<TakenTime> taken = new ArrayList<>();
        entities.createQuery(
                        "select s.id, l.id, l.starts, l.ends from SessionSlot l join l.session s"
                                + " where s.id in :sessions and s.state in :taking and s.recordedAfterwards = false"
                                + " and l.state <> :notHeld and l.starts < :to and l.ends > :from",
                        Object[].class)
                .setParameter("sessions", whoBySession.keySet())
                .setParameter("taking", TakenTimes.TAKING)
                .setParameter("notHeld", SlotState.NOT_HELD)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(row -> whoBySession
                        .get((Long) row[0])
                        .forEach(who -> taken.add(new TakenTime(
                                ClashKind.TRAINEE, who, (Long) row[0], (Long) row[1], (Instant) row[2], (Instant)
                                        row[3]))));
        return taken;
    }
}
