package org.lectern.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountEntry;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignedInAccounts;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.Together;
import org.lectern.testing.World;
import org.lectern.workspace.SavedViewService.View;
import org.lectern.workspace.SavedViewService.Wish;

/** Views belong to whom they are for, and to nobody else. */
@Tag("database")
@InProcess
class SavedViewServiceTest {

    private static final String REQUESTED = "state=REQUESTED";

    @Inject
    private SavedViewService service;

    @Inject
    private AccountService accounts;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Acting acting;

    @Inject
    private World world;

    @Inject
    private TestDatabase database;

    @Inject
    private Together together;

    @Inject
    private Statements statements;

    private long gzhu;
    private long cupl;
    private long li;
    private long wang;
    private long zhao;

    @BeforeEach
    void twoOfOneBaseAndOneOfAnother() {
        gzhu = world.aBase("GZHU");
        cupl = world.aBase("CUPL");
        li = ready("li@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu));
        wang = ready("wang@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu));
        zhao = ready("zhao@example.org", RoleGrant.atBase(Role.COORDINATOR, cupl));
        as(li);
    }

    @Test
    void aPersonalViewIsItsOwnersOnly() {
        View kept = service.save(ListPage.ROSTER, new Wish(" To approve ", null, false, REQUESTED + "&id=7&page=2"));
        assertThat(kept.name()).isEqualTo("To approve");
        assertThat(kept.filter()).isEqualTo(REQUESTED);
        assertThat(names(ListPage.ROSTER)).containsExactly("To approve");
        assertThat(names(ListPage.SESSIONS)).isEmpty();
        for (long other : List.of(wang, zhao)) {
            as(other);
            assertThat(names(ListPage.ROSTER)).isEmpty();
            assertThatThrownBy(() -> service.get(kept.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.delete(kept.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.change(kept.id(), new Wish("x", null, true, null)))
                    .isInstanceOf(NotFound.class);
        }
        acting.asAdministrator();
        assertThat(names(ListPage.ROSTER)).isEmpty();
    }

    @Test
    void aSharedViewIsForTheBaseAndChangedByItsOwner() {
        View kept = service.save(ListPage.ROSTER, new Wish("To approve", "GZHU", false, REQUESTED));
        assertThat(kept.sharedWith()).isEqualTo("GZHU");
        as(wang);
        View seen = service.of(ListPage.ROSTER).get(0);
        assertThat(seen.changeable()).isFalse();
        assertThat(service.change(kept.id(), new Wish("mine", null, true, "state=CONFIRMED")))
                .isEqualTo(new View(kept.id(), ListPage.ROSTER, "To approve", REQUESTED, "GZHU", null, true, false));
        assertThat(refusal(() -> service.delete(kept.id()))).isEqualTo(WorkspaceRule.VIEW_IS_ONES_OWN);
        as(zhao);
        assertThat(names(ListPage.ROSTER)).isEmpty();
        assertThatThrownBy(() -> service.get(kept.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.save(ListPage.ROSTER, new Wish("x", "GZHU", false, REQUESTED)))
                .isInstanceOf(InvalidInput.class);
        as(li);
        service.change(kept.id(), new Wish("To approve", null, false, null));
        as(wang);
        assertThat(names(ListPage.ROSTER)).isEmpty();
        assertThat(database.count(
                        "select count(*) from audit_entry where object_kind = 'saved_view' and object_id = ?"
                                + " and action in ('view.share', 'view.unshare')",
                        kept.id()))
                .isEqualTo(2);
    }

    @Test
    void whoLosesTheRoleLosesTheViewAndWhoStaysMayTidyUp() {
        View kept = service.save(ListPage.ROSTER, new Wish("To approve", "GZHU", true, REQUESTED));
        acting.asAdministrator();
        accounts.update(
                li,
                accounts.get(li).version(),
                new AccountEntry(
                        "li@example.org", "Li", null, List.of(new AccountEntry.RoleEntry(Role.REPORTER, null, null))));
        as(li);
        assertThatThrownBy(() -> service.of(ListPage.ROSTER)).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> service.get(kept.id())).isInstanceOf(NotFound.class);
        as(wang);
        assertThat(service.get(kept.id()).changeable()).isTrue();
        service.delete(kept.id());
        assertThat(names(ListPage.ROSTER)).isEmpty();
        assertThat(database.count("select count(*) from default_view")).isZero();
    }

    @Test
    void oneViewOfAListOpensByItself() {
        View first = service.save(ListPage.SESSIONS, new Wish("Drafts", null, true, "state=DRAFT"));
        View second = service.save(ListPage.SESSIONS, new Wish("Held", null, true, "state=HELD"));
        View elsewhere = service.save(ListPage.ROSTER, new Wish("Drafts", null, true, REQUESTED));
        assertThat(service.get(first.id()).opens()).isFalse();
        assertThat(service.get(second.id()).opens()).isTrue();
        assertThat(service.get(elsewhere.id()).opens()).isTrue();
        service.change(second.id(), new Wish("Held", null, false, null));
        assertThat(service.of(ListPage.SESSIONS)).noneMatch(View::opens);
        service.change(first.id(), new Wish("Drafts", null, true, null));
        service.delete(first.id());
        assertThat(names(ListPage.SESSIONS)).containsExactly("Held");
        assertThat(service.of(ListPage.SESSIONS)).noneMatch(View::opens);
    }

    /** What is kept for oneself belongs to a base, so that it can go on with it. */
    @Test
    void aPersonalViewIsKeptForABase() {
        assertThat(service.save(ListPage.PEOPLE, new Wish("One", null, false, "q=a"))
                        .keptFor())
                .isEqualTo("GZHU");
        long both = ready(
                "qian@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu), RoleGrant.atBase(Role.COORDINATOR, cupl));
        as(both);
        View all = service.save(ListPage.PEOPLE, new Wish("All", null, false, "q=a"));
        assertThat(all.keptFor()).isNull();
        assertThat(service.change(all.id(), new Wish("All", null, "CUPL", false, null))
                        .keptFor())
                .isEqualTo("CUPL");
        assertThat(service.change(all.id(), new Wish("All", "GZHU", null, false, null)))
                .extracting(View::sharedWith, View::keptFor)
                .containsExactly("GZHU", null);
        as(li);
        for (String foreign : new String[] {"CUPL", "NONE", ""}) {
            assertThatThrownBy(() -> service.save(ListPage.PEOPLE, new Wish("x", null, foreign, false, "q=a")))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aViewHasANameOfItsOwnAndShowsAPart() {
        View kept = service.save(ListPage.SESSIONS, new Wish("Drafts", null, false, "state=DRAFT"));
        assertThat(refusal(() -> service.save(ListPage.SESSIONS, new Wish("Drafts", null, false, "state=HELD"))))
                .isEqualTo(WorkspaceRule.VIEW_NAME_IS_NOT_YET_TAKEN);
        assertThat(refusal(() -> service.save(ListPage.SESSIONS, new Wish("All", null, false, "page=2"))))
                .isEqualTo(WorkspaceRule.VIEW_SHOWS_A_PART);
        for (String name : new String[] {null, " \u3000", "x".repeat(81), "a\u202Eb"}) {
            assertThatThrownBy(() -> service.save(ListPage.SESSIONS, new Wish(name, null, false, "state=HELD")))
                    .isInstanceOf(InvalidInput.class);
        }
        service.change(kept.id(), new Wish("Drafts", null, false, "state=PUBLISHED"));
        assertThat(service.get(kept.id()).filter()).isEqualTo("state=PUBLISHED");
        as(wang);
        service.save(ListPage.SESSIONS, new Wish("Drafts", null, false, "state=DRAFT"));
        assertThat(database.count("select count(*) from saved_view")).isEqualTo(2);
    }

    @Test
    void aViewIsOfAListThatOneMayOpen() {
        acting.as(Role.REPORTER);
        assertThat(service.save(ListPage.REPORT, new Wish("All time", null, false, "from=&to="))
                        .filter())
                .isEqualTo("from=&to=");
        assertThatThrownBy(() -> service.of(ListPage.PEOPLE)).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> service.save(ListPage.AUDIT, new Wish("x", null, false, "action=x")))
                .isInstanceOf(RoleMayNot.class);
        acting.as(Role.TRAINER, gzhu);
        assertThatThrownBy(() -> service.of(ListPage.ROSTER)).isInstanceOf(RoleMayNot.class);
        acting.asAdministrator();
        View ours = service.save(ListPage.AUDIT, new Wish("x", SavedViewService.ADMINISTRATORS, false, "action=x"));
        assertThat(ours.sharedWith()).isEqualTo(SavedViewService.ADMINISTRATORS);
        as(li);
        assertThat(names(ListPage.AUDIT)).isEmpty();
    }

    @Test
    void savingTwiceAtOnceKeepsOne() {
        List<Throwable> failures =
                together.perform(Collections.nCopies(3, (Together.Deed<View>) this::saveDrafts)).stream()
                        .map(Together.Outcome::failure)
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(failures).hasSize(2).allMatch(BusinessRuleViolation.class::isInstance);
        as(li);
        assertThat(names(ListPage.SESSIONS)).containsExactly("Drafts");
    }

    private View saveDrafts() {
        as(li);
        return service.save(ListPage.SESSIONS, new Wish("Drafts", null, true, "state=DRAFT"));
    }

    @Test
    void theMenuAsksLittle() {
        for (int one = 0; one < 12; one++) {
            service.save(ListPage.SESSIONS, new Wish("View " + one, one < 6 ? "GZHU" : null, one == 3, "q=" + one));
        }
        as(li);
        statements.atMost(3, () -> service.of(ListPage.SESSIONS));
    }

    private List<String> names(ListPage list) {
        return service.of(list).stream().map(View::name).toList();
    }

    private void as(long account) {
        acting.as(signedIn.byId(account).orElseThrow());
    }

    private long ready(String email, RoleGrant... roles) {
        acting.asSystem();
        return accounts.addReady(
                        List.of(new AccountService.ReadyAccount(email, email, Language.EN, null, Set.of(roles))), "x")
                .get(0);
    }

    private static WorkspaceRule refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (BusinessRuleViolation e) {
            return (WorkspaceRule) e.rule();
        }
    }
}
