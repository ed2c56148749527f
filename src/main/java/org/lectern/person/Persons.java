package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.Scope;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Like;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;

/**
 * The people of the network. What takes a {@link Scope} shows only those whom a base in it knows; what does not is for
 * use cases that have found the person by other rights: an enrolment, the own account.
 */
@ApplicationScoped
public class Persons {

    /** A day of a person is a day in the zone of the network: people have no zone of their own. */
    public static final ZoneId NETWORK_ZONE = ZoneId.of("Asia/Shanghai");

    /** What a list shows; null is everything. */
    public record Filter(String q, String targetGroup, String province, Long organisationWithin) {}

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    public Optional<Person> find(long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    /** The person, if a base in the scope knows them and they were not merged away. */
    public Optional<Person> find(Scope scope, long id) {
        return find(id).filter(Person::isActive).filter(person -> isKnown(scope, id));
    }

    public boolean isKnown(Scope scope, long personId) {
        if (scope.everything()) {
            return true;
        }
        return !scope.baseIds().isEmpty()
                && entities.createQuery(
                                        "select count(k) from PersonAtBase k where k.personId = :person and k.baseId in :bases",
                                        Long.class)
                                .setParameter("person", personId)
                                .setParameter("bases", scope.baseIds())
                                .getSingleResult()
                        > 0;
    }

    /** The person with the affiliation of a day; empty where there is no such person. */
    public Optional<PersonProfile> profile(long personId, LocalDate day) {
        return find(personId).map(person -> person.profileOn(day));
    }

    /** Whom a base in the scope knows and who was not merged away, as they are today; in one statement. */
    public Optional<PersonProfile> profile(Scope scope, long id) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return Optional.empty();
        }
        TypedQuery<Person> query = withAffiliations("p.id = :id and p.status = org.lectern.person.PersonStatus.ACTIVE"
                        + (scope.everything()
                                ? ""
                                : " and exists (select k from PersonAtBase k"
                                        + " where k.personId = p.id and k.baseId in :bases)"))
                .setParameter("id", id);
        if (!scope.everything()) {
            query.setParameter("bases", scope.baseIds());
        }
        LocalDate today = today();
        return query.getResultStream().findFirst().map(person -> person.profileOn(today));
    }

    /** The persons as they are today, by id; one statement whatever their number. */
    public Map<Long, PersonProfile> profiles(Collection<Long> ids) {
        LocalDate today = today();
        Map<Long, PersonProfile> profiles = new HashMap<>();
        for (Person person : withAffiliations(new HashSet<>(ids))) {
            profiles.put(person.id(), person.profileOn(today));
        }
        return profiles;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day of a moment, as the network counts days. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, NETWORK_ZONE);
    }

    /** By name in the order of pinyin; three statements whatever the size. */
    public Page<Person> search(Scope scope, Filter filter, PageRequest request) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return Page.of(List.of(), request, 0);
        }
        String where = where(scope, filter);
        long total = fill(entities.createQuery("select count(p) from Person p" + where, Long.class), scope, filter)
                .getSingleResult();
        List<Long> ids = total == 0
                ? List.of()
                : fill(
                                entities.createQuery(
                                        "select p.id from Person p" + where + " order by p.nameSort, p.id", Long.class),
                                scope,
                                filter)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList();
        Map<Long, Person> found = new HashMap<>();
        withAffiliations(Set.copyOf(ids)).forEach(person -> found.put(person.id(), person));
        return Page.of(ids.stream().map(found::get).toList(), request, total);
    }

    private static String where(Scope scope, Filter filter) {
        String where = " where p.status = org.lectern.person.PersonStatus.ACTIVE";
        if (!scope.everything()) {
            where += " and exists (select k from PersonAtBase k where k.personId = p.id and k.baseId in :bases)";
        }
        if (filter.q() != null) {
            where += " and (p.nameNorm like :q escape '!' or p.nameSort like :start escape '!'"
                    + " or p.nameInitials like :initials escape '!' or lower(p.latinName) like :latin escape '!'"
                    + " or p.emailNorm = :email)";
        }
        if (filter.province() != null) {
            where += " and p.province = :province";
        }
        if (filter.targetGroup() != null) {
            where += " and exists (select a from Affiliation a where a.person = p and a.validTo is null"
                    + " and (a.targetGroup = :group or a.targetGroup in"
                    + " (select g.code from TargetGroup g where g.parentCode = :group)))";
        }
        if (filter.organisationWithin() != null) {
            where += " and exists (select a from Affiliation a where a.person = p and a.validTo is null"
                    + " and a.organisation.path like :path escape '!')";
        }
        return where;
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Scope scope, Filter filter) {
        if (!scope.everything()) {
            query.setParameter("bases", scope.baseIds());
        }
        if (filter.q() != null) {
            String latin = NameForms.latin(filter.q());
            query.setParameter("q", Like.containing(PlainText.norm(filter.q())));
            query.setParameter("start", Like.startingWith(latin));
            query.setParameter("initials", Like.startingWith(latin.replace(" ", "")));
            query.setParameter("latin", Like.containing(latin));
            query.setParameter("email", EmailAddress.norm(filter.q()));
        }
        if (filter.province() != null) {
            query.setParameter("province", filter.province());
        }
        if (filter.targetGroup() != null) {
            query.setParameter("group", filter.targetGroup());
        }
        if (filter.organisationWithin() != null) {
            query.setParameter("path", Like.containing("/" + filter.organisationWithin() + "/"));
        }
        return query;
    }

    private List<Person> withAffiliations(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : withAffiliations("p.id in :ids").setParameter("ids", ids).getResultList();
    }

    /**
     * Persons with all of their affiliations and the organisations of these, in one statement. EclipseLink overlooks a
     * second {@code join fetch}, and would read each organisation by itself: it takes the whole way as a hint.
     */
    TypedQuery<Person> withAffiliations(String where) {
        return entities.createQuery(
                        "select distinct p from Person p left join fetch p.affiliations where " + where, Person.class)
                .setHint("eclipselink.left-join-fetch", "p.affiliations.organisation");
    }

    /** Those who have this address, however it is written; merged and anonymised ones do not count. */
    List<Person> byEmail(String emailNorm) {
        return entities.createQuery(
                        "select p from Person p where p.emailNorm = :email"
                                + " and p.status = org.lectern.person.PersonStatus.ACTIVE order by p.id",
                        Person.class)
                .setParameter("email", emailNorm)
                .getResultList();
    }

    void add(Person person) {
        entities.persist(person);
        person.isItself();
    }

    /** Counts a change of anything that belongs to the record as a change of the record. */
    void changed(Person person) {
        entities.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** A base knows the person from now on; nothing happens where it did before. */
    void becomesKnown(long personId, long baseId, Instant now) {
        if (entities.find(PersonAtBase.class, new PersonAtBase.Key(personId, baseId)) == null) {
            entities.persist(new PersonAtBase(personId, baseId, now));
        }
    }

    /** An organisation knows the person from now on; nothing happens where it did before. */
    void becomesKnownToOrganisation(long personId, long organisationId, Instant now) {
        var key = new PersonAtOrganisation.Key(personId, organisationId);
        if (entities.find(PersonAtOrganisation.class, key) == null) {
            entities.persist(new PersonAtOrganisation(personId, organisationId, now));
        }
    }

    /** The person, if one of these organisations knows them and they were not merged away. */
    Optional<Person> findOfOrganisations(Collection<Long> organisationIds, long id) {
        return organisationIds.isEmpty()
                ? Optional.empty()
                : entities.createQuery(
                                "select p from Person p where p.id = :person"
                                        + " and p.status = org.lectern.person.PersonStatus.ACTIVE"
                                        + " and exists (select k from PersonAtOrganisation k"
                                        + " where k.personId = p.id and k.organisationId in :organisations)",
                                Person.class)
                        .setParameter("person", id)
                        .setParameter("organisations", organisationIds)
                        .getResultStream()
                        .findFirst();
    }

    /** Whom these organisations know, by name, as far as a name, its initials or the e-mail fits. */
    List<Person> ofOrganisations(Collection<Long> organisationIds, String q, int most) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        Filter filter = new Filter(q, null, null, null);
        List<Long> ids = fill(
                        entities.createQuery(
                                "select p.id from Person p" + where(Scope.EVERYTHING, filter)
                                        + " and exists (select k from PersonAtOrganisation k"
                                        + " where k.personId = p.id and k.organisationId in :organisations)"
                                        + " order by p.nameSort, p.id",
                                Long.class),
                        Scope.EVERYTHING,
                        filter)
                .setParameter("organisations", organisationIds)
                .setMaxResults(most)
                .getResultList();
        Map<Long, Person> found = new HashMap<>();
        withAffiliations(Set.copyOf(ids)).forEach(person -> found.put(person.id(), person));
        return ids.stream().map(found::get).toList();
    }

    void add(PersonMatch match) {
        entities.persist(match);
    }

    Optional<PersonMatch> matchForUse(String wordHash) {
        return entities.createQuery("select m from PersonMatch m where m.wordHash = :hash", PersonMatch.class)
                .setParameter("hash", wordHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    long addressesAskedByLists(long accountId, Instant since) {
        // A sum is one kind of number in one database and another in the next.
        return entities.createQuery(
                        "select coalesce(sum(m.listAddresses), 0) from PersonMatch m where m.accountId = :account"
                                + " and m.askedAt > :since",
                        Number.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult()
                .longValue();
    }

    long matchesAskedBy(long accountId, Instant since) {
        return entities.createQuery(
                        "select count(m) from PersonMatch m where m.accountId = :account and m.askedAt > :since"
                                + " and m.listAddresses is null",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }
}
