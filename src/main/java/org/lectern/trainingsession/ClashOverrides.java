package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The reasons for which somebody was booked twice. */
@ApplicationScoped
public class ClashOverrides {

    @Inject
    private EntityManager entities;

    void add(ClashOverride override) {
        entities.persist(override);
    }

    void removeOf(long sessionId) {
        entities.createQuery("delete from ClashOverride o where o.sessionId = :id")
                .setParameter("id", sessionId)
                .executeUpdate();
    }

    public List<ClashOverride> of(long sessionId) {
        return entities.createQuery(
                        "select o from ClashOverride o where o.sessionId = :id order by o.at, o.id",
                        ClashOverride.class)
                .setParameter("id", sessionId)
                .getResultList();
    }
}
