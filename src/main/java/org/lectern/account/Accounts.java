package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Like;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The logins. */
@ApplicationScoped
public class Accounts {

    @Inject
    private EntityManager entities;

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** The same with its roles, in one statement: who asks is read at every request. */
    Optional<Account> withRoles(long id) {
        return entities.createNamedQuery("Account.withRoles", Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
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

    /** The logins of these people, in one statement. */
    public List<Account> ofPersons(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : entities.createNamedQuery("Account.byPersons", Account.class)
                        .setParameter("persons", personIds)
                        .getResultList();
    }

    /** Stores a new login and gives it its id. */
    public Account add(Account account) {
        entities.persist(account);
        entities.flush();
        return account;
    }

    /** Those who can sign in, by a part of the name or the address, the first ones by name. */
    List<Account> signingIn(String text, int most) {
        return entities.createQuery(
                        "select a from Account a where a.state = org.lectern.account.AccountState.ACTIVE"
                                + " and (lower(a.displayName) like :text escape '!' or a.emailNorm like :text escape '!')"
                                + " order by a.displayName, a.id",
                        Account.class)
                .setParameter("text", Like.containing(text.toLowerCase(Locale.ROOT)))
                .setMaxResults(most)
                .getResultList();
    }

    /** The list of accounts, by name; removed ones are not in it. */
    Page<Account> search(AccountFilter filter, PageRequest request) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Account> rows = builder.createQuery(Account.class);
        Root<Account> account = rows.from(Account.class);
        rows.where(filter.predicates(builder, rows, account))
                .orderBy(builder.asc(account.get("displayName")), builder.asc(account.get("id")));
        List<Account> found = entities.createQuery(rows)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<Account> counted = count.from(Account.class);
        count.select(builder.count(counted)).where(filter.predicates(builder, count, counted));
        return Page.of(found, request, entities.createQuery(count).getSingleResult());
    }

    public boolean isEmpty() {
        return entities.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The coordinators of a base who can sign in. */
    public List<Account> coordinatorsOf(long baseId) {
        return entities.createNamedQuery("Account.coordinators", Account.class)
                .setParameter("base", baseId)
                .getResultList();
    }

    /**
     * For each organisation that has one: the account of a liaison who can sign in, the first one where there are more.
     */
    public Map<Long, Long> liaisonsOf(Collection<Long> organisationIds) {
        Map<Long, Long> liaisons = new HashMap<>();
        entities.createNamedQuery("Account.liaisons", Object[].class)
                .setParameter("organisations", organisationIds)
                .getResultStream()
                .forEach(row -> liaisons.put((Long) row[0], (Long) row[1]));
        return liaisons;
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
