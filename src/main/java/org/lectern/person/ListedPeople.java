package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.EmailAddress;

/**
 * The people of a list that a base brings: found, and entered, many at a time. Across the network somebody is found by
 * the exact e-mail only, as by a match; by name only among those the base knows.
 */
@ApplicationScoped
public class ListedPeople {

    private static final int AT_ONCE = 500;

    @Inject
    private EntityManager entities;

    @Inject
    private Persons persons;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Somebody who is there already.
     *
     * @param knownHere false: the base may know nothing of this record until an enrolment
     */
    public record Found(PersonProfile profile, String nameNorm, String emailNorm, boolean knownHere) {}

    /** Who has these addresses, by {@link EmailAddress#norm}. */
    public Map<String, Found> byEmail(Collection<String> emailNorms, long baseId) {
        Map<String, Found> found = new HashMap<>();
        for (List<String> some : parts(emailNorms)) {
            found(query("p.emailNorm in :words order by p.id", some, null), baseId)
                    .forEach(person -> found.putIfAbsent(person.emailNorm(), person));
        }
        return found;
    }

    /** Who of those the base knows has one of these names, by their {@link NameForms#norm}. */
    public Map<String, List<Found>> byName(Collection<String> nameNorms, long baseId) {
        Map<String, List<Found>> found = new HashMap<>();
        for (List<String> some : parts(nameNorms)) {
            String here = "p.nameNorm in :words and exists (select k from PersonAtBase k where k.personId = p.id"
                    + " and k.baseId = :base) order by p.id";
            found(query(here, some, baseId), baseId)
                    .forEach(person -> found.computeIfAbsent(person.nameNorm(), key -> new ArrayList<>())
                            .add(person));
        }
        return found;
    }

    /** The norm of a name as {@link #byName} knows it. */
    public static String nameNorm(String fullName) {
        return NameForms.normOf(fullName);
    }

    /**
     * Enters somebody new, known to the base. What is given was checked with the rest of its row, and the address was
     * looked up in the same transaction.
     */
    public PersonProfile add(PersonEntry checked, Organisation organisation, long baseId) {
        return add(checked, organisation, baseId, persons.today());
    }

    /** The same with the day from which it is known where the person works; the profile is that of that day. */
    public PersonProfile add(PersonEntry checked, Organisation organisation, long baseId, LocalDate since) {
        Person person = new Person(checked.fullName(), checked.latinName(), baseId, clock.instant());
        person.reachAt(checked.email(), checked.phone());
        person.describe(checked.gender(), checked.province());
        person.worksAt(organisation, checked.post(), checked.rankBand(), checked.targetGroup(), since);
        persons.add(person);
        entities.persist(new PersonAtBase(person.id(), baseId, clock.instant()));
        trail.record(Act.of("person.create", "person", person.id(), baseId));
        return person.profileOn(since);
    }

    /** What a later list tells of somebody who was entered by one: only what is new. */
    public void learn(long personId, PersonEntry checked, Organisation organisation, LocalDate day) {
        Person person = persons.find(personId).orElseThrow();
        Affiliation then = person.affiliationOn(day);
        person.reachAt(
                person.email() == null ? checked.email() : person.email(),
                person.phone() == null ? checked.phone() : person.phone());
        person.describe(
                person.gender() == null ? checked.gender() : person.gender(),
                person.province() == null ? checked.province() : person.province());
        person.worksAt(
                organisation == null ? then.organisation() : organisation,
                checked.post() == null ? then.post() : checked.post(),
                checked.rankBand() == null ? then.rankBand() : checked.rankBand(),
                checked.targetGroup() == null ? then.targetGroup() : checked.targetGroup(),
                day);
    }

    /** Somebody as of a day. */
    public PersonProfile profile(long personId, LocalDate day) {
        return persons.find(personId).orElseThrow().profileOn(day);
    }

    /** Writes down who was entered: other records refer to them by their ids. */
    public void settle() {
        persons.flush();
    }

    private List<Person> query(String where, List<String> words, Long baseId) {
        var query = persons.withAffiliations("p.status = org.lectern.person.PersonStatus.ACTIVE and " + where)
                .setParameter("words", words);
        if (baseId != null) {
            query.setParameter("base", baseId);
        }
        return query.getResultList();
    }

    private List<Found> found(List<Person> people, long baseId) {
        if (people.isEmpty()) {
            return List.of();
        }
        Set<Long> here = new HashSet<>(entities.createQuery(
                        "select k.personId from PersonAtBase k where k.baseId = :base and k.personId in :people",
                        Long.class)
                .setParameter("base", baseId)
                .setParameter("people", people.stream().map(Person::id).toList())
                .getResultList());
        LocalDate today = persons.today();
        return people.stream()
                .map(person -> new Found(
                        person.profileOn(today),
                        NameForms.normOf(person.fullName()),
                        person.emailNorm(),
                        here.contains(person.id())))
                .toList();
    }

    private static List<List<String>> parts(Collection<String> words) {
        List<String> all = List.copyOf(new HashSet<>(words));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return parts;
    }
}
