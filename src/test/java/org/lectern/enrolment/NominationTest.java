package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;
import org.lectern.person.PersonEntry;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.testing.InProcess;

/** The liaison of a bureau names its people, follows them, and sees nothing else. */
@InProcess
class NominationTest extends EnrolmentScene {

    @Inject
    private NominationService nominations;

    @Inject
    private AllotmentService allotments;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private AccountService accounts;

    @Inject
    private SignedInAccounts signedIn;

    private long bureau;
    private long station;
    private long court;

    @BeforeEach
    void aBureauWithAStation() {
        bureau = world.anOrganisation("Bureau");
        court = world.anOrganisation("Court");
        station = world.anOrganisation("Station");
        database.execute(
                "update organisation set parent_id = ?, path = ? where id = ?",
                bureau,
                "/" + bureau + "/" + station + "/",
                station);
    }

    private static PersonEntry officer(String name, Long organisation, String email) {
        return new PersonEntry(name, null, null, null, organisation, null, null, "POLICE", email, null);
    }

    private long newPerson(String name) {
        acting.asLiaison(bureau);
        return people.create(officer(name, station, null)).profile().id();
    }

    private EnrolmentView nominate(long session, long person) {
        acting.asLiaison(bureau);
        return enrolling.enrol(session, EnrolmentEntry.of(person)).enrolment();
    }

    @Test
    void aNewPersonOfTheTreeIsNominatedAndFollowed() {
        long session = session(SessionPlan.seats(1));
        EnrolmentView first = nominate(session, newPerson("张伟"));
        EnrolmentView second = nominate(session, newPerson("李娜"));
        assertThat(first.state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(first.source()).isEqualTo(EnrolmentSource.NOMINATION);
        assertThat(second.position()).isEqualTo(1);
        acting.asLiaison(bureau);
        assertThat(nominations.nominees(new PageRequest(0, 20)).items())
                .extracting(Nominee::fullName, Nominee::state, Nominee::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("李娜", EnrolmentState.WAITLISTED, 1),
                        org.assertj.core.groups.Tuple.tuple("张伟", EnrolmentState.CONFIRMED, null));
        assertThat(reader.view(second.id()).position()).isEqualTo(1);
        assertThat(reader.history(second.id())).allMatch(step -> step.by() == null);
        assertThat(database.count("select count(*) from enrolment where nominated_by is not null"))
                .isEqualTo(2);
        assertThat(people.view(first.person().id()).profile().fullName()).isEqualTo("张伟");
        asCoordinator();
        assertThat(people.view(first.person().id()).profile().fullName())
                .as("the base knows the nominee")
                .isEqualTo("张伟");
    }

    /** What is told to somebody without an address goes to whoever nominated, in that language, to be passed on. */
    @Test
    void whoHasNoAddressIsToldThroughTheLiaisonWhoNominated() {
        long session = session(SessionPlan.seats(5));
        acting.asSystem();
        long liaison = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                "liaison@example.org",
                                "Liaison",
                                Language.ZH_CN,
                                null,
                                Set.of(RoleGrant.ofOrganisation(Role.LIAISON, bureau)))),
                        "x")
                .get(0);
        acting.as(signedIn.byId(liaison).orElseThrow());
        long silent = people.create(officer("张伟", station, null)).profile().id();
        long reached = people.create(officer("李娜", station, "na@example.org"))
                .profile()
                .id();
        enrolling.enrol(session, EnrolmentEntry.of(silent));
        enrolling.enrol(session, EnrolmentEntry.of(reached));
        assertThat(database.list("select account_id from outbox where kind = 'enrolment-confirmed' order by id"))
                .containsExactly(liaison, null);
        assertThat(database.value("select locale from outbox where account_id = ?", liaison))
                .isEqualTo("zh-CN");
        assertThat((String) database.value("select parameters from outbox where account_id = ?", liaison))
                .contains("behalf", "张伟");
        assertThat(database.count(
                        "select count(*) from outbox where person_id = ? and parameters like '%behalf%'", reached))
                .as("who has an address is written to, without a detour")
                .isZero();
    }

    @Test
    void whereTheBaseApprovesANominationIsARequest() {
        long session = session(SessionPlan.seats(5).withApproval());
        assertThat(nominate(session, newPerson("张伟")).state()).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(mails("enrolment-received")).isZero();
    }

    @Test
    void nomineesSitOnTheReservedSeatsOfTheirOrganisation() {
        long session = session(SessionPlan.seats(1));
        asCoordinator();
        allotments.reserve(session, new AllotmentEntry(bureau, null, 1, null, null));
        EnrolmentView other = enrolMyself(session, person());
        assertThat(other.state()).isEqualTo(EnrolmentState.WAITLISTED);
        acting.asLiaison(bureau);
        assertThat(nominations.seats()).singleElement().satisfies(seats -> {
            assertThat(seats.size()).isEqualTo(1);
            assertThat(seats.taken()).isZero();
        });
        assertThat(nominate(session, newPerson("张伟")).state()).isEqualTo(EnrolmentState.CONFIRMED);
        acting.asLiaison(bureau);
        assertThat(nominations.seats().get(0).unused()).isZero();
        acting.asLiaison(court);
        assertThat(nominations.seats()).isEmpty();
    }

    @Test
    void nobodyElsesPeopleAreSeenOrNamed() {
        long session = session(SessionPlan.seats(5));
        long stranger = person();
        assertThatThrownBy(() -> nominate(session, stranger)).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> people.create(officer("王芳", court, null))).isInstanceOf(InvalidInput.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> people.create(officer("王芳", null, null))).isInstanceOf(InvalidInput.class);
        EnrolmentView mine = nominate(session, newPerson("张伟"));
        EnrolmentView theirs = enrolMyself(session, stranger);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> reader.view(theirs.id())).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> reader.history(theirs.id())).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> people.view(stranger)).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> reader.roster(Long.toString(session), RosterFilter.EVERYBODY, new PageRequest(0, 20)))
                .isInstanceOf(NotFound.class);
        acting.asLiaison(court);
        assertThatThrownBy(() -> reader.view(mine.id())).isInstanceOf(NotFound.class);
        acting.asLiaison(court);
        assertThat(nominations.nominees(new PageRequest(0, 20)).items()).isEmpty();
        acting.asLiaison(court);
        assertThat(people.ofOwnOrganisations(null, 20)).isEmpty();
        acting.asLiaison(station);
        assertThat(people.ofOwnOrganisations(null, 20))
                .as("the part below was not the one that named")
                .isEmpty();
    }

    @Test
    void peopleOfTheTreeAreFoundByMailAndOthersAreNot() {
        long session = session(SessionPlan.seats(5));
        asCoordinator();
        people.create(officer("阿依古丽", station, "ayguli@example.org"));
        people.create(officer("王芳", court, "wang@example.org"));
        acting.asLiaison(bureau);
        assertThat(people.match("wang@example.org").known()).isFalse();
        acting.asLiaison(bureau);
        String word = people.match("ayguli@example.org").match();
        EnrolmentView found = enrolling
                .enrol(session, new EnrolmentEntry(null, word, null, null))
                .enrolment();
        assertThat(found.person().fullName()).isEqualTo("阿依古丽");
        acting.asLiaison(bureau);
        assertThat(people.ofOwnOrganisations("阿依", 20)).hasSize(1);
    }

    @Test
    void theRulesOfEnrollingOneselfHold() {
        long session = session(SessionPlan.seats(5));
        long draft = draft(SessionPlan.seats(5));
        long nominee = newPerson("张伟");
        assertThatThrownBy(() -> nominate(draft, nominee)).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(
                        () -> enrolling.enrol(session, new EnrolmentEntry(nominee, null, EnrolmentRole.TRAINER, null)))
                .isInstanceOf(RoleMayNot.class);
        database.execute("update affiliation set organisation_id = ? where person_id = ?", court, nominee);
        refused(EnrolmentRule.NOMINEE_IS_OF_THE_OWN_ORGANISATION, () -> nominate(session, nominee));
        long late = newPerson("李娜");
        clock.set(SessionPlan.CLOSES);
        refused(EnrolmentRule.ENROLMENT_HAS_NOT_ENDED, () -> nominate(session, late));
    }

    /** Before the start and with a reason, by the liaison of the organisation that nominated; the seat is given on. */
    @Test
    void aNominationIsTakenBackBeforeTheStart() {
        long session = session(SessionPlan.seats(1));
        EnrolmentView first = nominate(session, newPerson("张伟"));
        EnrolmentView second = nominate(session, newPerson("李娜"));
        acting.asLiaison(court);
        assertThatThrownBy(() -> nominations.nominee(first.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominations.withdraw(first.id(), "ill")).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> nominations.withdraw(first.id(), "\u3000")).isInstanceOf(InvalidInput.class);
        assertThat(nominations.nominee(first.id()).withdrawable()).isTrue();
        nominations.withdraw(first.id(), "ill");
        acting.asLiaison(bureau);
        assertThat(nominations.nominee(first.id()).state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(nominations.nominee(first.id()).withdrawable()).isFalse();
        assertThat(nominations.nominee(second.id()).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'enrolment.withdraw' and object_id = ?",
                        first.id()))
                .isEqualTo(1);
        acting.asLiaison(bureau);
        refused(EnrolmentRule.ENROLMENT_IS_LIVE, () -> nominations.withdraw(first.id(), "ill"));
        EnrolmentView own = enrolMyself(session(SessionPlan.seats(1)), person());
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> nominations.withdraw(own.id(), "ill")).isInstanceOf(NotFound.class);
        clock.set(SessionPlan.STARTS);
        acting.asLiaison(bureau);
        assertThat(nominations.nominee(second.id()).withdrawable()).isFalse();
        refused(EnrolmentRule.SESSION_HAS_NOT_STARTED, () -> nominations.withdraw(second.id(), "ill"));
    }

    /** The way of the API is the way of the page: the same people, the same reason, the same end. */
    @Test
    void theCommonWayOfWithdrawingHoldsForALiaison() {
        long session = session(SessionPlan.seats(1));
        EnrolmentView first = nominate(session, newPerson("张伟"));
        EnrolmentView second = nominate(session, newPerson("李娜"));
        EnrolmentView theirs = enrolMyself(session(SessionPlan.seats(1)), person());
        acting.asLiaison(court);
        assertThatThrownBy(() -> roster.withdraw(first.id(), "ill")).isInstanceOf(NotFound.class);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> roster.withdraw(theirs.id(), "ill")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.withdraw(first.id(), null)).isInstanceOf(InvalidInput.class);
        assertThat(state(first)).as("control").isEqualTo(EnrolmentState.CONFIRMED);
        roster.withdraw(first.id(), "ill");
        assertThat(state(first)).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(state(second)).as("the next in line has the seat").isEqualTo(EnrolmentState.CONFIRMED);
        acting.asLiaison(bureau);
        assertThatThrownBy(() -> roster.withdraw(first.id(), null))
                .as("400 before 409")
                .isInstanceOf(InvalidInput.class);
        refused(EnrolmentRule.ENROLMENT_IS_LIVE, () -> roster.withdraw(first.id(), "ill"));
        clock.set(SessionPlan.STARTS);
        refused(EnrolmentRule.SESSION_HAS_NOT_STARTED, () -> roster.withdraw(second.id(), "ill"));
        acting.as(Role.REPORTER, gzhu);
        assertThatThrownBy(() -> roster.withdraw(second.id(), "ill")).isInstanceOf(RoleMayNot.class);
    }

    /** Who speaks for another organisation now sees and undoes nothing for the one before; who stays, does. */
    @Test
    void aLiaisonWhoWasMovedLosesTheNomineesOfTheOrganisationBefore() {
        long session = session(SessionPlan.seats(5));
        asLiaison(bureau);
        long person = people.create(officer("张伟", station, null)).profile().id();
        EnrolmentView nominee =
                enrolling.enrol(session, EnrolmentEntry.of(person)).enrolment();
        asCoordinator();
        roster.correct(
                nominee.id(), new RosterService.Correction(court, "POLICE", null, null, null, "typed wrong", null));
        asLiaison(bureau);
        assertThat(nominations.nominees(new PageRequest(0, 20)).total())
                .as("a corrected snapshot takes nothing from who nominated")
                .isEqualTo(1);
        assertThat(nominations.nominee(nominee.id()).state()).isEqualTo(EnrolmentState.CONFIRMED);
        database.execute("update enrolment set organisation_id = ? where id = ?", station, nominee.id());
        asLiaison(court);
        assertThat(nominations.nominees(new PageRequest(0, 20)).total()).isZero();
        assertThatThrownBy(() -> nominations.nominee(nominee.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.view(nominee.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.withdraw(nominee.id(), "ill")).isInstanceOf(NotFound.class);
        asLiaison(bureau);
        roster.withdraw(nominee.id(), "ill");
        assertThat(state(nominee)).as("control").isEqualTo(EnrolmentState.WITHDRAWN);
    }

    /** One login, whatever it speaks for. */
    private void asLiaison(long organisation) {
        acting.as(new SignedInAccount(
                7100,
                null,
                "liaison@example.org",
                "Liaison",
                Language.EN,
                null,
                List.of(new SignedInAccount.RoleInScope(Role.LIAISON, null, organisation))));
    }

    private static void refused(BusinessRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
