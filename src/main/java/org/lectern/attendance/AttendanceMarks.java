package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The marks, and the log that tells how they came to stand so. */
@ApplicationScoped
public class AttendanceMarks {

    @Inject
    private EntityManager entities;

    /** The marks of a slot by enrolment. */
    public Map<Long, AttendanceMark> ofSlot(long slotId) {
        return entities.createQuery("select m from AttendanceMark m where m.slotId = :slot", AttendanceMark.class)
                .setParameter("slot", slotId)
                .getResultStream()
                .collect(Collectors.toMap(AttendanceMark::enrolmentId, Function.identity()));
    }

    /** The marks in these slots: by enrolment, then by slot. */
    public Map<Long, Map<Long, MarkStatus>> ofSlots(Collection<Long> slotIds) {
        return slotIds.isEmpty()
                ? Map.of()
                : grouped(entities.createQuery(
                                "select m.enrolmentId, m.slotId, m.status from AttendanceMark m"
                                        + " where m.slotId in :slots",
                                Object[].class)
                        .setParameter("slots", slotIds)
                        .getResultList());
    }

    /** The marks of these enrolments: by enrolment, then by slot. */
    public Map<Long, Map<Long, MarkStatus>> ofEnrolments(Collection<Long> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? Map.of()
                : grouped(entities.createQuery(
                                "select m.enrolmentId, m.slotId, m.status from AttendanceMark m"
                                        + " where m.enrolmentId in :enrolments",
                                Object[].class)
                        .setParameter("enrolments", enrolmentIds)
                        .getResultList());
    }

    private static Map<Long, Map<Long, MarkStatus>> grouped(List<Object[]> rows) {
        Map<Long, Map<Long, MarkStatus>> byEnrolment = new HashMap<>();
        for (Object[] row : rows) {
            byEnrolment.computeIfAbsent((Long) row[0], id -> new HashMap<>()).put((Long) row[1], (MarkStatus) row[2]);
        }
        return byEnrolment;
    }

    public boolean hasAny(long slotId) {
        return entities.createQuery("select count(m) from AttendanceMark m where m.slotId = :slot", Long.class)
                        .setParameter("slot", slotId)
                        .getSingleResult()
                > 0;
    }

    /** Every change of the marks of a slot, the oldest first. */
    public List<MarkLog> log(long slotId) {
        return entities.createQuery("select l from MarkLog l where l.slotId = :slot order by l.id", MarkLog.class)
                .setParameter("slot", slotId)
                .getResultList();
    }

    void add(AttendanceMark mark) {
        entities.persist(mark);
    }

    void remove(AttendanceMark mark) {
        entities.remove(mark);
    }

    void log(MarkLog change) {
        entities.persist(change);
    }

    void discard(Collection<Long> slotIds) {
        if (!slotIds.isEmpty()) {
            entities.createQuery("delete from MarkLog x where x.slotId in :slots")
                    .setParameter("slots", slotIds)
                    .executeUpdate();
            entities.createQuery("delete from AttendanceMark x where x.slotId in :slots")
                    .setParameter("slots", slotIds)
                    .executeUpdate();
        }
    }
}
