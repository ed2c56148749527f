package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The drafts of all accounts; each is only read by the account it belongs to. */
@ApplicationScoped
class Drafts {

    @Inject
    private EntityManager entities;

    Optional<Draft> of(long accountId, String form) {
        return entities.createNamedQuery("Draft.of", Draft.class)
                .setParameter("account", accountId)
                .setParameter("form", form)
                .getResultStream()
                .findFirst();
    }

    void add(Draft draft) {
        entities.persist(draft);
        entities.flush();
    }

    void remove(Draft draft) {
        entities.remove(draft);
        entities.flush();
    }

    int purge(Instant before) {
        return entities.createNamedQuery("Draft.purge")
                .setParameter("before", before)
                .executeUpdate();
    }
}
