package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registers, by slot. A slot whose register nobody opened has none yet. */
@ApplicationScoped
public class AttendanceRegisters {

    @Inject
    private EntityManager entities;

    public Optional<AttendanceRegister> ofSlot(long slotId) {
        return entities.createQuery(
                        "select r from AttendanceRegister r where r.slotId = :slot", AttendanceRegister.class)
                .setParameter("slot", slotId)
                .getResultStream()
                .findFirst();
    }

    public Map<Long, AttendanceRegister> ofSlots(Collection<Long> slotIds) {
        if (slotIds.isEmpty()) {
            return Map.of();
        }
        List<AttendanceRegister> registers = entities.createQuery(
                        "select r from AttendanceRegister r where r.slotId in :slots", AttendanceRegister.class)
                .setParameter("slots", slotIds)
                .getResultList();
        return registers.stream().collect(Collectors.toMap(AttendanceRegister::slotId, Function.identity()));
    }

    void add(AttendanceRegister register) {
        entities.persist(register);
    }

    void discard(Collection<Long> slotIds) {
        if (!slotIds.isEmpty()) {
            entities.createQuery("delete from AttendanceRegister x where x.slotId in :slots")
                    .setParameter("slots", slotIds)
                    .executeUpdate();
        }
    }
}
