package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.EmailAddress;

/** The logins. */
@ApplicationScoped
public class Accounts {

    @Inject
    private EntityManager entities;

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** The same, locked against every other change. */
    public Optional<Account> lock(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Account> byEmail(String email) {
        return entities.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("email", EmailAddress.norm(email))
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> ofPerson(long personId) {
        return entities.createNamedQuery("Account.byPerson", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Stores a new login and gives it its id. */
    public Account add(Account account) {
        entities.persist(account);
        entities.flush();
        return account;
    }

    public boolean isEmpty() {
        return entities.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The administrators who can sign in. */
    List<Account> administrators() {
        return entities.createNamedQuery("Account.administrators", Account.class)
                .getResultList();
    }

    /** The administrators who can sign in, locked, so that two of them cannot remove each other at once. */
    List<Account> lockAdministrators() {
        return entities.createNamedQuery("Account.administrators", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
