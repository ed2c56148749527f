package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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

    List<Draft> ofBase(long accountId, long baseId) {
        return entities.createNamedQuery("Draft.ofBase", Draft.class)
                .setParameter("account", accountId)
                .setParameter("base", baseId)
                .getResultList();
    }

    void forgetAll(long accountId) {
        entities.createNamedQuery("Draft.ofAccount")
                .setParameter("account", accountId)
                .executeUpdate();
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
