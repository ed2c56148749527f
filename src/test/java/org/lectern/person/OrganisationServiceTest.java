package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.World;

@InProcess
class OrganisationServiceTest {

    @Inject
    private OrganisationService service;

    @Inject
    private Organisations organisations;

    @Inject
    private PersonService people;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private Statements statements;

    @Inject
    private World world;

    private Organisation ministry;
    private Organisation bureau;
    private Organisation station;

    @BeforeEach
    void aTree() {
        acting.asAdministrator();
        ministry = service.create(entry("公安部", null));
        bureau = service.create(entry("广东省公安厅", ministry.id()));
        station = service.create(entry("天河派出所", bureau.id()));
    }

    @Test
    void thePathLeadsFromTheRoot() {
        assertThat(station.lineage()).containsExactly(ministry.id(), bureau.id(), station.id());
        assertThat(station.isWithin(ministry.id())).isTrue();
        assertThat(ministry.isWithin(station.id())).isFalse();
        probe.inTransaction(() -> assertThat(organisations.ancestors(station.id()))
                .extracting(Organisation::name)
                .containsExactly("公安部", "广东省公安厅", "天河派出所"));
    }

    @Test
    void movingABranchMovesEverythingBelowIt() {
        Organisation other = service.create(entry("其他部", null));
        Organisation moved =
                service.edit(bureau.id(), service.view(bureau.id()).version(), entry("广东省公安厅", other.id()));
        assertThat(moved.lineage()).containsExactly(other.id(), bureau.id());
        assertThat(service.view(station.id()).lineage()).containsExactly(other.id(), bureau.id(), station.id());
        assertThat(within(ministry.id())).containsExactly("公安部");
        assertThat(within(other.id())).containsExactly("其他部", "广东省公安厅", "天河派出所");
    }

    @Test
    void aTreeHasNoCircles() {
        int version = service.view(ministry.id()).version();
        refused(
                PersonRule.ORGANISATION_IS_NOT_ITS_OWN_ANCESTOR,
                () -> service.edit(ministry.id(), version, entry("公安部", station.id())));
        refused(
                PersonRule.ORGANISATION_IS_NOT_ITS_OWN_ANCESTOR,
                () -> service.edit(ministry.id(), version, entry("公安部", ministry.id())));
        assertThat(service.view(ministry.id()).parentId()).isNull();
    }

    @Test
    void aTreeIsNotTooDeep() {
        Organisation last = station;
        for (int depth = 3; depth < Organisation.MAX_DEPTH; depth++) {
            last = service.create(entry("下级" + depth, last.id()));
        }
        long deepest = last.id();
        refused(PersonRule.ORGANISATION_TREE_IS_NOT_TOO_DEEP, () -> service.create(entry("太深", deepest)));
    }

    @Test
    void partsRetireBeforeTheWholeAndTakeNobodyAfterwards() {
        refused(PersonRule.ORGANISATION_HAS_NO_PARTS_IN_USE, () -> service.retire(bureau.id()));
        service.retire(station.id());
        service.retire(bureau.id());
        assertThat(within(ministry.id())).containsExactly("公安部");
        refused(PersonRule.ORGANISATION_IS_IN_USE, () -> people.create(works(bureau.id())));
        refused(PersonRule.ORGANISATION_IS_IN_USE, () -> service.create(entry("新", bureau.id())));
        refused(PersonRule.ORGANISATION_IS_IN_USE, () -> service.restore(station.id()));
        service.restore(bureau.id());
        assertThat(people.create(works(bureau.id())).profile().organisationId()).isEqualTo(bureau.id());
    }

    @Test
    void whoWorksAtARetiredOneMayStayThere() {
        PersonView person = people.create(works(station.id()));
        service.retire(station.id());
        PersonView renamed = people.edit(
                person.profile().id(),
                person.version(),
                new PersonEntry("李四", null, null, null, station.id(), null, null, null, null, null));
        assertThat(renamed.profile().fullName()).isEqualTo("李四");
    }

    @Test
    void anEnglishNameIsFoundBySeveralWords() {
        service.create(new OrganisationEntry("衡江市法院", "Hengjiang City Court", null, "JUDICIARY", null));
        assertThat(found("hengjiang city")).containsExactly("衡江市法院");
        assertThat(found("衡江 市")).containsExactly("衡江市法院");
        assertThat(found("hengjiang town")).isEmpty();
    }

    @Test
    void namesAreSearchedAsTextAndNotAsPatterns() {
        service.create(new OrganisationEntry("Court 100%", "Court_1", null, "JUDICIARY", null));
        assertThat(found("派出所")).containsExactly("天河派出所");
        assertThat(found("100%")).containsExactly("Court 100%");
        assertThat(found("court_1")).containsExactly("Court 100%");
        assertThat(found("10_%")).isEmpty();
        assertThat(found("___")).isEmpty();
    }

    @Test
    void aListTakesAFixedNumberOfStatements() {
        int few = statements.of(() -> within(ministry.id()));
        for (int i = 0; i < 30; i++) {
            service.create(entry("单位" + i, bureau.id()));
        }
        assertThat(statements.of(() -> within(ministry.id()))).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    void coordinatorsAddButDoNotChange() {
        acting.as(Role.COORDINATOR, world.aBase("GZHU"));
        assertThat(service.create(entry("新单位", bureau.id())).parentId()).isEqualTo(bureau.id());
        assertThatThrownBy(() -> service.edit(bureau.id(), 0, entry("x", null))).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> service.retire(station.id())).isInstanceOf(RoleMayNot.class);
        acting.as(Role.TRAINEE);
        assertThat(found("派出所")).hasSize(1);
        assertThatThrownBy(() -> service.create(entry("x", null))).isInstanceOf(RoleMayNot.class);
        acting.asPublic();
        assertThatThrownBy(() -> found("派出所")).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void badInputAndStaleVersionsAreRefused() {
        assertThatThrownBy(() -> service.create(new OrganisationEntry(" ", "a\u0000", 99L, "x", "y")))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactlyInAnyOrder("name", "nameEn", "parent", "sector", "province"));
        assertThatThrownBy(() -> service.edit(bureau.id(), -1, entry("x", null)))
                .isInstanceOf(StaleVersion.class);
    }

    private List<String> within(long root) {
        return names(new Organisations.Filter(null, null, null, root, false));
    }

    private List<String> found(String q) {
        return names(new Organisations.Filter(q, null, null, null, false));
    }

    private List<String> names(Organisations.Filter filter) {
        return service.search(filter, new PageRequest(0, 100)).items().stream()
                .map(Organisation::name)
                .toList();
    }

    private static void refused(PersonRule rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }

    private static PersonEntry works(long organisation) {
        return new PersonEntry("张三", null, null, null, organisation, null, null, null, null, null);
    }

    private static OrganisationEntry entry(String name, Long parent) {
        return new OrganisationEntry(name, null, parent, "POLICE", "Guangdong");
    }
}
