package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignUpService;
import org.lectern.account.TooManyAttempts;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

@InProcess
class PersonServiceTest {

    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Inject
    private PersonService service;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private SignUpService signUps;

    @Inject
    private Acting acting;

    @Inject
    private World world;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @Inject
    private HarnessProbe probe;

    @Inject
    private Statements statements;

    private long gzhu;
    private long nku;
    private long bureau;
    private long court;

    @BeforeEach
    void twoBases() {
        gzhu = world.aBase("GZHU");
        nku = world.aBase("NKU");
        bureau = world.anOrganisation("广州市公安局");
        court = world.anOrganisation("广州市中级人民法院");
        acting.as(Role.COORDINATOR, gzhu);
    }

    @Test
    void aNewPersonIsItsOwnCanonicalRecordAndKnownToTheBase() {
        PersonView view = service.create(zhang());
        assertThat(view.profile().canonicalId()).isEqualTo(view.profile().id());
        assertThat(view.profile().organisationName()).isEqualTo("广州市公安局");
        assertThat(view.profile().targetGroup()).isEqualTo("POLICE");
        assertThat(service.view(view.profile().id()).profile()).isEqualTo(view.profile());
        assertThat(database.count("select count(*) from person_at_base where base_id = ?", gzhu))
                .isEqualTo(1);
    }

    @Test
    void whatNobodySaidIsUnknownAndNotInvented() {
        PersonProfile profile = service.create(PersonEntry.named("李四")).profile();
        assertThat(profile.targetGroup()).isEqualTo(TargetGroup.UNKNOWN);
        assertThat(profile.gender()).isNull();
        assertThat(profile.province()).isNull();
        assertThat(profile.organisationId()).isNull();
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsStored() {
        PersonEntry entry = new PersonEntry(
                "　", "a\u202Eb", null, "Atlantis", 999_999L, "x".repeat(121), null, "WIZARDS", "not an address", "abc");
        assertThatThrownBy(() -> service.create(entry)).isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(
                        e.violations())
                .extracting(InvalidInput.Violation::field)
                .containsExactlyInAnyOrder(
                        "fullName", "latinName", "province", "organisation", "post", "targetGroup", "email", "phone"));
        assertThat(database.count("select count(*) from person")).isZero();
    }

    @Test
    void aCoordinatorOfAnotherBaseSeesNothing() {
        PersonView mine = service.create(zhang());
        long id = mine.profile().id();
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> service.view(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.edit(id, mine.version(), zhang())).isInstanceOf(NotFound.class);
        assertThat(list("张三")).isEmpty();
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(list("张三")).hasSize(1);
        acting.asAdministrator();
        assertThat(list("张三")).hasSize(1);
    }

    @Test
    void anEnrolmentMakesThePersonKnown() {
        long id = service.create(zhang()).profile().id();
        probe.inTransaction(() -> {
            service.becomesKnownTo(id, nku);
            service.becomesKnownTo(id, nku);
        });
        acting.as(Role.COORDINATOR, nku);
        assertThat(service.view(id).profile().fullName()).isEqualTo("张三");
    }

    @Test
    void rolesWithoutPeopleMayNotListThem() {
        acting.as(Role.REPORTER);
        assertThatThrownBy(() -> list(null)).isInstanceOf(RoleMayNot.class);
        acting.asPublic();
        assertThatThrownBy(() -> list(null)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void everybodySeesAndCorrectsTheOwnRecordOnly() {
        PersonView zhang = service.create(zhang());
        PersonView li = service.create(PersonEntry.named("李四"));
        acting.asPerson(zhang.profile().id());
        assertThat(service.own().profile().fullName()).isEqualTo("张三");
        assertThatThrownBy(() -> service.view(li.profile().id())).isInstanceOf(NotFound.class);
        PersonView corrected = service.correctOwn(service.own().version(), named("张三丰", "zhang@example.org"));
        assertThat(corrected.profile().fullName()).isEqualTo("张三丰");
    }

    @Test
    void aStaleVersionIsRefusedAndTheSameVersionAgainAlso() {
        PersonView zhang = service.create(zhang());
        long id = zhang.profile().id();
        PersonView edited = service.edit(id, zhang.version(), named("张三丰", "zhang@example.org"));
        assertThat(edited.version()).isGreaterThan(zhang.version());
        assertThatThrownBy(() -> service.edit(id, zhang.version(), zhang())).isInstanceOf(StaleVersion.class);
        assertThat(service.view(id).profile().fullName()).isEqualTo("张三丰");
    }

    @Test
    void aChangeOfTheAffiliationAloneIsAChangeOfTheRecord() {
        PersonView zhang = service.create(zhang());
        PersonView moved = service.edit(zhang.profile().id(), zhang.version(), at(court, "JUDGES"));
        assertThat(moved.version()).isGreaterThan(zhang.version());
    }

    @Test
    void anotherPostEndsTheOldOneAndACorrectionOnTheSameDayDoesNot() {
        PersonView zhang = service.create(zhang());
        long id = zhang.profile().id();
        LocalDate begun = persons.today();
        PersonView corrected = service.edit(id, zhang.version(), at(court, "COURT_STAFF"));
        assertThat(corrected.affiliations()).hasSize(1);

        clock.forward(Duration.ofDays(30));
        acting.as(Role.COORDINATOR, gzhu);
        PersonView moved = service.edit(id, corrected.version(), at(bureau, "POLICE"));
        assertThat(moved.affiliations())
                .extracting(
                        PersonView.AffiliationLine::targetGroup,
                        PersonView.AffiliationLine::validFrom,
                        PersonView.AffiliationLine::validTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COURT_STAFF", begun, begun.plusDays(30)),
                        org.assertj.core.groups.Tuple.tuple("POLICE", begun.plusDays(30), null));

        probe.inTransaction(() -> {
            assertThat(persons.profile(id, begun.plusDays(29)).orElseThrow().targetGroup())
                    .isEqualTo("COURT_STAFF");
            assertThat(persons.profile(id, begun.plusDays(30)).orElseThrow().targetGroup())
                    .isEqualTo("POLICE");
            assertThat(persons.profile(id, begun.minusYears(1)).orElseThrow().targetGroup())
                    .isEqualTo("COURT_STAFF");
        });
        PersonView renamed = service.edit(
                id,
                moved.version(),
                new PersonEntry(
                        "张三丰",
                        null,
                        null,
                        null,
                        bureau,
                        "民警",
                        RankBand.FRONT_LINE,
                        "POLICE",
                        "zhang@example.org",
                        null));
        assertThat(renamed.affiliations()).hasSize(2);
    }

    @Test
    void anEmailBelongsToOnePerson() {
        service.create(zhang());
        assertThatThrownBy(() -> service.create(named("王五", " ZHANG@example.org ")))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                        .isEqualTo(PersonRule.EMAIL_BELONGS_TO_NO_OTHER_PERSON));
        assertThat(service.create(named("王五", "wang@example.org")).version()).isNotNegative();
    }

    @Test
    void aNewEmailOfSomebodyWhoSignsInIsProvedFirst() {
        PersonView zhang = service.create(zhang());
        long id = zhang.profile().id();
        login("zhang@example.org", id);
        PersonView edited = service.edit(id, zhang.version(), named("张三丰", "other@example.org"));
        assertThat(edited.profile().fullName()).isEqualTo("张三丰");
        assertThat(edited.profile().email()).isEqualToIgnoringCase("zhang@example.org");
        assertThat(mails("account-change-email")).isEqualTo(1);
        assertThat(mails("account-change-asked")).isEqualTo(1);
        String link = database.value("select parameters from outbox where kind = 'account-change-email'")
                .toString();
        assertThat(link).contains("other@example.org");
        var word = Pattern.compile("code=([\\w-]+)").matcher(link);
        assertThat(word.find()).isTrue();
        acting.asPublic();
        signUps.confirm(word.group(1), null);
        assertThat(accounts.byEmail("other@example.org")).isPresent();
        assertThat(accounts.byEmail("zhang@example.org")).isEmpty();
        assertThat(database.value("select email from person where id = ?", id)).isEqualTo("other@example.org");
    }

    @Test
    void anUnchangedEmailAsksNobody() {
        PersonView zhang = service.create(zhang());
        login("zhang@example.org", zhang.profile().id());
        PersonView edited = service.edit(zhang.profile().id(), zhang.version(), named("张三丰", " Zhang@example.org "));
        assertThat(edited.profile().fullName()).isEqualTo("张三丰");
        assertThat(mails("account-change-email")).isZero();
        acting.asPerson(zhang.profile().id());
        PersonView own = service.correctOwn(edited.version(), named("张三丰", "other@example.org"));
        assertThat(own.profile().email()).isEqualToIgnoringCase("zhang@example.org");
    }

    @Test
    void anEmailOfALoginIsNeitherTakenAwayNorGivenTwice() {
        PersonView zhang = service.create(zhang());
        long id = zhang.profile().id();
        login("zhang@example.org", id);
        login("taken@example.org", null);
        assertThatThrownBy(() -> service.edit(id, zhang.version(), named("张三", null)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                        .isEqualTo(PersonRule.EMAIL_OF_A_LOGIN_IS_PROVED_BY_ITS_OWNER));
        assertThatThrownBy(() -> service.edit(id, zhang.version(), named("李四", "taken@example.org")))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(service.view(id).profile().fullName()).isEqualTo("张三");
        assertThat(mails("account-change-email")).isZero();
        acting.asAdministrator();
        assertThat(service.edit(id, zhang.version(), named("张三", "other@example.org"))
                        .profile()
                        .email())
                .isEqualTo("other@example.org");
    }

    private void login(String email, Long person) {
        probe.inTransaction(() -> {
            Account account = Account.ready(email, "张三", Language.EN, "x", clock.instant());
            account.linkTo(person);
            accounts.add(account);
        });
    }

    private long mails(String kind) {
        return database.count("select count(*) from outbox where kind = ?", kind);
    }

    @Test
    void aTrainerSeesNobodyOutsideTheAssignedSessions() {
        long id = service.create(zhang()).profile().id();
        long trainer = service.create(PersonEntry.named("李老师")).profile().id();
        acting.asTrainer(trainer, gzhu);
        assertThatThrownBy(() -> service.view(id)).isInstanceOf(NotFound.class);
        assertThat(service.view(trainer).profile().fullName()).isEqualTo("李老师");
    }

    @Test
    void aMatchIsGoodForOneUseByTheOneWhoAsked() {
        long id = service.create(zhang()).profile().id();
        acting.as(Role.COORDINATOR, nku);
        assertThat(service.match("nobody@example.org")).isEqualTo(new PersonMatching.Answer(false, null));
        PersonMatching.Answer answer = service.match("Zhang@EXAMPLE.org");
        assertThat(answer.known()).isTrue();
        assertThat(answer.match()).doesNotContain(Long.toString(id) + "/");
        assertThatThrownBy(() -> service.view(id)).isInstanceOf(NotFound.class);

        acting.as(Role.COORDINATOR, gzhu);
        refused(answer.match());
        acting.as(Role.COORDINATOR, nku);
        assertThat(service.redeem(answer.match())).isEqualTo(id);
        refused(answer.match());
        refused("made up");
        refused(null);
    }

    @Test
    void aMatchIsGoodForAnHour() {
        long id = service.create(zhang()).profile().id();
        String first = service.match("zhang@example.org").match();
        String second = service.match("zhang@example.org").match();
        clock.forward(Duration.ofMinutes(59));
        assertThat(service.redeem(first)).isEqualTo(id);
        clock.forward(Duration.ofMinutes(1));
        refused(second);
    }

    @Test
    void askingIsThrottledAndAudited() {
        for (int i = 0; i < PersonMatching.ASKED_AN_HOUR; i++) {
            service.match("nobody" + i + "@example.org");
        }
        assertThatThrownBy(() -> service.match("nobody@example.org")).isInstanceOf(TooManyAttempts.class);
        assertThat(database.count("select count(*) from audit_entry where action = 'person.match' and outcome = 'OK'"))
                .isEqualTo(PersonMatching.ASKED_AN_HOUR);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'person.match' and outcome = 'DENIED'"))
                .isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(service.match("nobody@example.org").known()).isFalse();
    }

    @Test
    void peopleAreFoundByNamePinyinInitialsAndEmail() {
        service.create(zhang());
        service.create(named("尉迟敬德", "yuchi@example.org"));
        for (String q : List.of("张", "三", "zhang", "zhang s", "zs", "zhang@example.org", "ＺＨＡＮＧ")) {
            assertThat(list(q)).as(q).containsExactly("张三");
        }
        assertThat(list("yuchi")).isEmpty();
        assertThat(list("yu chi")).containsExactly("尉迟敬德");
        assertThat(list("%")).isEmpty();
        assertThat(list("_三")).isEmpty();
        assertThat(list(null)).containsExactly("尉迟敬德", "张三");
    }

    @Test
    void theListIsFilteredByGroupWithItsPartsAndByBranch() {
        service.create(zhang());
        service.create(new PersonEntry("李四", null, null, null, court, null, null, "JUDGES", null, null));
        assertThat(names(new Persons.Filter(null, "JUDICIARY", null, null))).containsExactly("李四");
        assertThat(names(new Persons.Filter(null, "POLICE", null, null))).containsExactly("张三");
        assertThat(names(new Persons.Filter(null, null, null, court))).containsExactly("李四");
        assertThat(names(new Persons.Filter(null, null, "Hubei", null))).isEmpty();
    }

    @Test
    void aListTakesAFixedNumberOfStatements() {
        int few = statementsForListOf(3);
        int many = statementsForListOf(40);
        assertThat(many).isEqualTo(few);
        assertThat(many).isLessThanOrEqualTo(6);
    }

    /** Each of an organisation of its own: none of them is asked for by itself. */
    @Test
    void profilesAreOneStatement() {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long own = world.anOrganisation("单位" + i);
            people.add(service.create(new PersonEntry("人" + i, null, null, null, own, null, null, null, null, null))
                    .profile()
                    .id());
        }
        Map<Long, PersonProfile> found = statements.atMost(1, () -> persons.profiles(people));
        assertThat(found.values())
                .extracting(PersonProfile::organisationName)
                .containsExactlyInAnyOrder("单位0", "单位1", "单位2", "单位3", "单位4");
    }

    private int statementsForListOf(int people) {
        for (int i = 0; i < people; i++) {
            service.create(new PersonEntry(
                    "人" + people + "-" + i,
                    null,
                    null,
                    null,
                    i % 2 == 0 ? bureau : court,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return statements.of(() -> service.search(new Persons.Filter(null, null, null, null), FIRST));
    }

    @Test
    void readingAListAndARecordIsInTheTrail() {
        long id = service.create(zhang()).profile().id();
        list(null);
        service.view(id);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'person.list' and base_id = ?", gzhu))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry where action = 'person.read'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_detail where value_after like '%zhang@%'"))
                .isZero();
    }

    private void refused(String word) {
        assertThatThrownBy(() -> service.redeem(word))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                        .isEqualTo(PersonRule.MATCH_IS_STILL_GOOD));
    }

    private List<String> list(String q) {
        return names(new Persons.Filter(q, null, null, null));
    }

    private List<String> names(Persons.Filter filter) {
        return service.search(filter, FIRST).items().stream()
                .map(view -> view.profile().fullName())
                .toList();
    }

    private PersonEntry zhang() {
        return new PersonEntry(
                "张三",
                null,
                Gender.MAN,
                "广东",
                bureau,
                "民警",
                RankBand.FRONT_LINE,
                "POLICE",
                "zhang@example.org",
                "020-12345678");
    }

    private PersonEntry named(String name, String email) {
        return new PersonEntry(name, null, null, null, null, null, null, null, email, null);
    }

    private PersonEntry at(long organisation, String group) {
        return new PersonEntry(
                "张三", null, null, null, organisation, "民警", RankBand.FRONT_LINE, group, "zhang@example.org", null);
    }
}
