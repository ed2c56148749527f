package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** The unnamed participants of the slots. */
@ApplicationScoped
public class Headcounts {

    @Inject
    private EntityManager entities;

    public List<Headcount> ofSlots(Collection<Long> slotIds) {
        return slotIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select h from Headcount h where h.slotId in :slots"
                                        + " order by h.slotId, h.targetGroup, h.gender",
                                Headcount.class)
                        .setParameter("slots", slotIds)
                        .getResultList();
    }

    /** Puts these in the place of what was counted before. */
    void replace(long slotId, List<Headcount> counted) {
        entities.createQuery("delete from Headcount h where h.slotId = :slot")
                .setParameter("slot", slotId)
                .executeUpdate();
        counted.forEach(entities::persist);
        entities.flush();
    }

    void discard(Collection<Long> slotIds) {
        if (!slotIds.isEmpty()) {
            entities.createQuery("delete from Headcount x where x.slotId in :slots")
                    .setParameter("slots", slotIds)
                    .executeUpdate();
        }
    }
}
