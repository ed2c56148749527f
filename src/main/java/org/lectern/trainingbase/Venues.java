package org.lectern.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.lectern.account.Scope;

/** The venues of the bases, with their rooms. */
@ApplicationScoped
public class Venues {

    @Inject
    private EntityManager entities;

    public Optional<Venue> find(long id) {
        return Optional.ofNullable(entities.find(Venue.class, id));
    }

    public Optional<Venue> find(Scope scope, long id) {
        return find(id).filter(venue -> scope.covers(venue.baseId()));
    }

    /** Those of the bases in the scope, also the retired, with their rooms; one statement. */
    public List<Venue> all(Scope scope, Long baseId) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return List.of();
        }
        TypedQuery<Venue> query = entities.createQuery(
                "select distinct v from Venue v left join fetch v.rooms where v.baseId is not null"
                        + (scope.everything() ? "" : " and v.baseId in :bases")
                        + (baseId == null ? "" : " and v.baseId = :base")
                        + " order by v.baseId, v.name, v.id",
                Venue.class);
        if (!scope.everything()) {
            query.setParameter("bases", scope.baseIds());
        }
        if (baseId != null) {
            query.setParameter("base", baseId);
        }
        return query.getResultList();
    }

    void add(Venue venue) {
        entities.persist(venue);
        entities.flush();
    }

    void changed(Venue venue) {
        entities.lock(venue, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }
}
