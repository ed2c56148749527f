package org.lectern.person;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;
import static org.lectern.account.Role.LIAISON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.AddressChanges;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.Scope;
import org.lectern.account.SignedInAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;

/** Entering, finding and changing the records of people, within the bases that know them. */
@ApplicationScoped
public class PersonService {

    private static final String KIND = "person";

    @Inject
    private Persons persons;

    @Inject
    private CheckedPerson.Check entries;

    @Inject
    private PersonMatching matching;

    @Inject
    @Any
    private Instance<KnownToTrainer> trainers;

    @Inject
    private Accounts accounts;

    @Inject
    private AddressChanges addresses;

    @Inject
    private LiaisonPeople liaison;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Enters a new person, known to the bases of the coordinator who enters them, or to the organisations of the
     * liaison who does, whose tree the person must work in.
     */
    @Allowed({ADMINISTRATOR, COORDINATOR, LIAISON})
    @Retried
    @Transactional
    public PersonView create(PersonEntry entry) {
        if (liaison.isLiaisonOnly()) {
            if (!liaison.isOfTree(entry.organisation())) {
                throw new InvalidInput("organisation", "error.organisation-own");
            }
            PersonView made = create(entry, Set.of());
            liaison.becomesKnown(made.profile().id());
            return made;
        }
        Set<Long> bases = new TreeSet<>(me.basesOf(Role.COORDINATOR));
        return create(entry, bases);
    }

    /** Enters a new person for a base: what an import or the sample data does. */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public PersonView createAt(PersonEntry entry, Long baseId) {
        return create(entry, baseId == null ? Set.of() : Set.of(baseId));
    }

    private PersonView create(PersonEntry entry, Collection<Long> bases) {
        CheckedPerson checked = entries.check(entry, null);
        Long base = bases.stream().findFirst().orElse(null);
        Person person = new Person(checked.fullName(), checked.latinName(), base, clock.instant());
        apply(checked, person);
        persons.add(person);
        bases.forEach(known -> persons.becomesKnown(person.id(), known, clock.instant()));
        trail.record(Act.of("person.create", KIND, person.id(), base));
        persons.flush();
        return PersonView.of(person, persons.today());
    }

    /**
     * Changes a record. The e-mail of somebody who signs in is changed by a coordinator in two steps: a link goes to
     * the new address, and the old one stays until its owner has used it.
     */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public PersonView edit(long id, int version, PersonEntry entry) {
        Person person = persons.find(me.coordinated(), id).orElseThrow(NotFound::new);
        Account login = me.has(Role.ADMINISTRATOR) || keepsEmail(person, entry)
                ? null
                : accounts.ofPerson(id).orElse(null);
        if (login == null) {
            return change(person, version, entry, "person.edit");
        }
        CheckedPerson checked = entries.check(entry, person);
        BusinessRule.require(
                checked.email() != null && login.isActive(), PersonRule.EMAIL_OF_A_LOGIN_IS_PROVED_BY_ITS_OWNER);
        PersonView changed = change(person, version, entry.reachedAt(person.email()), "person.edit");
        addresses.ask(login.id(), checked.email(), baseOfTrail());
        return changed;
    }

    private static boolean keepsEmail(Person person, PersonEntry entry) {
        String typed = entry.email() == null || entry.email().isBlank()
                ? null
                : EmailAddress.norm(entry.email().strip());
        return Objects.equals(typed, person.emailNorm());
    }

    private PersonView change(Person person, int version, PersonEntry entry, String action) {
        CheckedPerson checked = entries.check(entry, person);
        StaleVersion.require(version, person.version());
        PersonProfile before = person.profileOn(persons.today());
        person.rename(checked.fullName(), checked.latinName());
        apply(checked, person);
        persons.changed(person);
        trail.record(
                changes(Act.of(action, KIND, person.id(), baseOfTrail()), before, person.profileOn(persons.today())));
        return PersonView.of(person, persons.today());
    }

    private void apply(CheckedPerson checked, Person person) {
        person.reachAt(checked.email(), checked.phone());
        person.describe(checked.gender(), checked.province());
        person.worksAt(
                checked.organisation(), checked.post(), checked.rankBand(), checked.targetGroup(), persons.today());
    }

    private static Act changes(Act act, PersonProfile before, PersonProfile after) {
        return act.with("fullName", before.fullName(), after.fullName())
                .with("latinName", before.latinName(), after.latinName())
                .with("gender", before.gender(), after.gender())
                .with("province", before.province(), after.province())
                .with("organisation", before.organisationId(), after.organisationId())
                .with("post", before.post(), after.post())
                .with("rankBand", before.rankBand(), after.rankBand())
                .with("targetGroup", before.targetGroup(), after.targetGroup())
                .with("email", Masked.email(before.email()), Masked.email(after.email()))
                .with("phone", Masked.phone(before.phone()), Masked.phone(after.phone()));
    }

    /**
     * The record of a person: the own one, or one that a base of the coordinator knows. A trainer sees name and
     * organisation of those in the assigned sessions.
     */
    @Allowed(signedIn = true)
    @Transactional
    public PersonView view(long id) {
        boolean own = me.account()
                .map(SignedInAccount::personId)
                .filter(mine -> mine == id)
                .isPresent();
        Scope scope = me.coordinated();
        boolean whole =
                own || persons.find(scope, id).isPresent() || liaison.find(id).isPresent();
        if (!whole && !isMetAsTrainer(id)) {
            throw new NotFound();
        }
        Person person = persons.find(id).filter(Person::isActive).orElseThrow(NotFound::new);
        if (!own) {
            trail.record(Act.of("person.read", KIND, id, baseOfTrail()));
        }
        PersonView view = PersonView.of(person, persons.today());
        return whole ? view : view.forTrainer();
    }

    private boolean isMetAsTrainer(long id) {
        Long trainer = me.has(Role.TRAINER) ? me.required().personId() : null;
        return trainer != null && trainers.stream().anyMatch(list -> list.meets(trainer, id));
    }

    /** Nothing but the question who may: it is answered before what was asked for is looked at. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public void mayList() {
        // The permission is the answer.
    }

    /** @throws NotFound if the record is outside the scope */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public void mayEdit(long id) {
        if (persons.find(me.coordinated(), id).isEmpty()) {
            throw new NotFound();
        }
    }

    /** People whom the bases of the coordinator know, by name. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Page<PersonView> search(Persons.Filter filter, PageRequest request) {
        trail.record(Act.of("person.list", KIND, null, baseOfTrail()));
        return persons.search(me.coordinated(), filter, request).map(person -> PersonView.of(person, persons.today()));
    }

    /** Whom the own organisations know: entered or nominated by their liaison. */
    @Allowed(LIAISON)
    @Transactional
    public List<PersonView> ofOwnOrganisations(String q, int most) {
        trail.record(Act.of("person.list", KIND, null, null));
        return liaison.search(q, most).stream()
                .map(person -> PersonView.of(person, persons.today()))
                .toList();
    }

    /** False for a login that belongs to no person, as that of most staff. */
    @Allowed(signedIn = true)
    @Transactional
    public boolean hasOwn() {
        return me.required().personId() != null;
    }

    /** The own record. */
    @Allowed(signedIn = true)
    @Transactional
    public PersonView own() {
        return PersonView.of(ownRecord(), persons.today());
    }

    /** Corrects the own record, all but the e-mail: that is proved first, and so changed with the account. */
    @Allowed(signedIn = true)
    @Retried
    @Transactional
    public PersonView correctOwn(int version, PersonEntry entry) {
        Person own = ownRecord();
        return change(own, version, entry.reachedAt(own.email()), "person.correct-own");
    }

    private Person ownRecord() {
        Long id = me.required().personId();
        return id == null ? nobody() : persons.find(id).filter(Person::isActive).orElseThrow(NotFound::new);
    }

    private static Person nobody() {
        throw new NotFound();
    }

    /**
     * Whether the network knows this e-mail, and a word for that person that only an enrolment can use. A liaison
     * learns so much only about people of the own organisations.
     */
    @Allowed({ADMINISTRATOR, COORDINATOR, LIAISON})
    @Retried
    @Transactional
    public PersonMatching.Answer match(String email) {
        return matching.match(email);
    }

    /**
     * The person behind the word of a match, which is used up by this.
     *
     * @throws org.lectern.shared.BusinessRuleViolation if the word was used, is too old or is somebody else's
     */
    @Allowed({ADMINISTRATOR, COORDINATOR, LIAISON})
    @Transactional
    public long redeem(String word) {
        return matching.redeem(word);
    }

    /** A base knows the person from now on: called where an enrolment begins. */
    @Allowed(signedIn = true)
    @Transactional(Transactional.TxType.MANDATORY)
    public void becomesKnownTo(long personId, long baseId) {
        persons.becomesKnown(personId, baseId, clock.instant());
    }

    private Long baseOfTrail() {
        Set<Long> bases = me.coordinated().baseIds();
        return bases.size() == 1 ? bases.iterator().next() : null;
    }
}
