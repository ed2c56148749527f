package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The tokens of the API. */
@ApplicationScoped
class ApiTokens {

    @Inject
    private EntityManager entities;

    Optional<ApiToken> usable(String word) {
        return entities.createNamedQuery("ApiToken.usable", ApiToken.class)
                .setParameter("hash", Secret.fingerprint(word))
                .getResultStream()
                .findFirst();
    }

    List<ApiToken> ofAccount(long accountId) {
        return entities.createNamedQuery("ApiToken.ofAccount", ApiToken.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    ApiToken add(ApiToken token) {
        entities.persist(token);
        entities.flush();
        return token;
    }
}
