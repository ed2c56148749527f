package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tokens of the API. */
@ApplicationScoped
class ApiTokens {

    @Inject
    private EntityManager entities;

    /** A token that is not revoked, whose it is, and what that account may do. */
    record Shown(ApiToken token, Account account, List<RoleGrant> grants) {}

    /** What belongs to the word, in one statement: it is read at every request. */
    Optional<Shown> usable(String word) {
        List<Object[]> rows = entities.createNamedQuery("ApiToken.usable", Object[].class)
                .setParameter("hash", Secret.fingerprint(word))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<RoleGrant> grants = rows.stream()
                .map(row -> (AccountRole) row[2])
                .filter(Objects::nonNull)
                .map(AccountRole::grant)
                .toList();
        return Optional.of(new Shown((ApiToken) rows.get(0)[0], (Account) rows.get(0)[1], grants));
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
