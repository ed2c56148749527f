package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

@InProcess
class HandoverServiceTest {

    @Inject
    private HandoverService service;

    @Inject
    private AccountService accounts;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Acting acting;

    @Inject
    private TestDatabase database;

    @Inject
    private World world;

    private long gzhu;
    private long cupl;
    private long leaving;
    private long other;
    private long reporter;

    @BeforeEach
    void aCoordinatorOfTwoBasesWithJobs() {
        gzhu = world.aBase("GZHU");
        cupl = world.aBase("CUPL");
        leaving = ready(
                "old@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu), RoleGrant.atBase(Role.COORDINATOR, cupl));
        other = ready("other@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu));
        reporter = ready("new@example.org", RoleGrant.everywhere(Role.REPORTER));
        job(leaving, gzhu);
        job(leaving, gzhu);
        job(leaving, cupl);
        job(other, gzhu);
        view("To approve", gzhu, true);
        view("Police", gzhu, false);
        view("Elsewhere", cupl, true);
        view("Everywhere", null, false);
        draft(leaving, "session/1", gzhu);
        draft(leaving, "session/2", gzhu);
        draft(leaving, "session/3", cupl);
        draft(reporter, "session/2", null);
        acting.asAdministrator();
    }

    @Test
    void theRoleGoesToTheNextOneAndTheOldBaseIsLostAtTheNextRequest() {
        assertThat(basesOf(leaving)).containsExactlyInAnyOrder(gzhu, cupl);
        service.handOver(leaving, "gzhu", reporter);
        assertThat(basesOf(leaving)).containsExactly(cupl);
        assertThat(basesOf(reporter)).containsExactly(gzhu);
        assertThat(signedIn.byId(reporter).orElseThrow().roles())
                .extracting(SignedInAccount.RoleInScope::role)
                .contains(Role.REPORTER);
        acting.as(signedIn.byId(leaving).orElseThrow());
        assertThatThrownBy(() -> service.preview(leaving, "GZHU", other)).isInstanceOf(NotFound.class);
        assertThat(service.bases(leaving)).extracting(ScopeNames.Named::code).containsExactly("CUPL");
    }

    @Test
    void whatIsKeptForTheBasePassesOnAndTheRestStays() {
        HandoverService.Effect before = service.preview(leaving, "GZHU", reporter);
        assertThat(before.passes())
                .containsExactly(
                        new HandoverService.Passed(Belonging.JOBS, 2),
                        new HandoverService.Passed(Belonging.SHARED_VIEWS, 1),
                        new HandoverService.Passed(Belonging.DRAFTS, 2),
                        new HandoverService.Passed(Belonging.PERSONAL_VIEWS, 1));
        assertThat(before.givesRole()).isTrue();
        assertThat(before.keeps()).extracting(OwnAccountService.HeldRole::base).containsExactly("CUPL");
        assertThat(jobs(leaving)).isEqualTo(3);
        assertThat(service.handOver(leaving, "GZHU", reporter)).isEqualTo(before);
        assertThat(jobs(leaving)).isEqualTo(1);
        assertThat(jobs(reporter)).isEqualTo(2);
        assertThat(jobs(other)).isEqualTo(1);
    }

    @Test
    void viewsAndDraftsOfTheBasePassOnAndThoseOfOtherBasesStay() {
        service.handOver(leaving, "GZHU", reporter);
        assertThat(owned("saved_view", "name", reporter)).containsExactly("To approve", "Police");
        assertThat(owned("saved_view", "name", leaving)).containsExactly("Elsewhere", "Everywhere");
        assertThat(owned("draft", "form", reporter)).containsExactlyInAnyOrder("session/1", "session/2");
        assertThat(owned("draft", "form", leaving)).containsExactly("session/2", "session/3");
    }

    /** A view for all bases helps nobody who can open its list no more. */
    @Test
    void viewsForAllBasesGoWithTheLastOne() {
        service.handOver(leaving, "GZHU", reporter);
        HandoverService.Effect last = service.preview(leaving, "CUPL", other);
        assertThat(last.passes()).contains(new HandoverService.Passed(Belonging.PERSONAL_VIEWS, 1));
        assertThat(service.handOver(leaving, "CUPL", other)).isEqualTo(last);
        assertThat(owned("saved_view", "name", other)).containsExactly("Elsewhere", "Everywhere");
        assertThat(owned("saved_view", "name", leaving)).isEmpty();
    }

    @Test
    void whoCanStillOpenTheListKeepsTheView() {
        database.execute("update saved_view set list_page = 'REPORT' where name = 'Everywhere'");
        database.execute("insert into account_role (account_id, role) values (?, 'REPORTER')", leaving);
        service.handOver(leaving, "GZHU", other);
        service.handOver(leaving, "CUPL", other);
        assertThat(owned("saved_view", "name", leaving)).containsExactly("Everywhere");
    }

    @Test
    void aViewThatMeetsItsNameGetsANumber() {
        database.execute("update saved_view set account_id = ? where name = 'Elsewhere'", reporter);
        database.execute("update saved_view set name = 'To approve' where name = 'Elsewhere'");
        service.handOver(leaving, "GZHU", reporter);
        assertThat(owned("saved_view", "name", reporter))
                .containsExactlyInAnyOrder("To approve", "To approve (2)", "Police");
    }

    @Test
    void ofALoginThatIsGoneNothingTypedStays() {
        accounts.remove(leaving);
        assertThat(owned("draft", "form", leaving)).isEmpty();
        assertThat(owned("draft", "form", reporter)).hasSize(1);
        assertThat(owned("saved_view", "name", leaving)).containsExactly("To approve", "Elsewhere");
    }

    @Test
    void theTrailTellsOfBothAndTheNextOneIsTold() {
        service.handOver(leaving, "GZHU", reporter);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'account.hand-over' and object_id = ? and base_id = ?",
                        leaving,
                        gzhu))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'account.take-over' and object_id = ?",
                        reporter))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from outbox where kind = 'account-base-handed-over' and account_id = ?",
                        reporter))
                .isEqualTo(1);
    }

    @Test
    void whoLeavesHandsOverToOneWhoCoordinatesTheBaseAlready() {
        acting.as(signedIn.byId(leaving).orElseThrow());
        assertThat(service.successors(leaving, null))
                .extracting(ScopeNames.Named::id)
                .containsExactly(other);
        assertThat(service.successor(leaving, reporter)).isEmpty();
        assertThat(refusal(() -> service.handOver(leaving, "GZHU", reporter)))
                .isEqualTo(AccountRule.SUCCESSOR_COORDINATES_THE_BASE);
        assertThat(refusal(() -> service.handOver(leaving, "GZHU", 987654L)))
                .isEqualTo(AccountRule.SUCCESSOR_COORDINATES_THE_BASE);
        assertThat(refusal(() -> service.handOver(leaving, "CUPL", other)))
                .isEqualTo(AccountRule.SUCCESSOR_COORDINATES_THE_BASE);
        assertThat(service.handOver(leaving, "GZHU", other).givesRole()).isFalse();
        assertThat(basesOf(leaving)).containsExactly(cupl);
        assertThat(basesOf(other)).containsExactly(gzhu);
    }

    @Test
    void nobodyHandsOverForAnother() {
        acting.as(signedIn.byId(other).orElseThrow());
        assertThatThrownBy(() -> service.handOver(leaving, "GZHU", other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.bases(leaving)).isInstanceOf(NotFound.class);
        acting.as(signedIn.byId(reporter).orElseThrow());
        assertThatThrownBy(() -> service.handOver(leaving, "GZHU", other)).isInstanceOf(RoleMayNot.class);
        assertThat(basesOf(leaving)).hasSize(2);
    }

    @Test
    void theNextOneIsSomebodyElseWhoCanSignIn() {
        accounts.disable(other);
        assertThat(refusal(() -> service.handOver(leaving, "GZHU", other)))
                .isEqualTo(AccountRule.SUCCESSOR_CAN_SIGN_IN);
        assertThatThrownBy(() -> service.handOver(leaving, "GZHU", leaving)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.handOver(leaving, "GZHU", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.handOver(leaving, null, reporter)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.handOver(reporter, "GZHU", leaving)).isInstanceOf(NotFound.class);
        assertThat(basesOf(leaving)).hasSize(2);
    }

    private Set<Long> basesOf(long account) {
        return signedIn.byId(account).orElseThrow().roles().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(SignedInAccount.RoleInScope::baseId)
                .collect(java.util.stream.Collectors.toSet());
    }

    private long jobs(long account) {
        return database.count("select count(*) from job where owner_account_id = ?", account);
    }

    private List<String> owned(String table, String column, long account) {
        List<String> found = new java.util.ArrayList<>();
        long rows = database.count("select count(*) from " + table + " where account_id = ?", account);
        for (long row = 0; row < rows; row++) {
            found.add((String) database.value("select " + column + " from " + table + " where account_id = " + account
                    + " order by id limit 1 offset " + row));
        }
        return found;
    }

    private void view(String name, Long base, boolean shared) {
        database.execute(
                "insert into saved_view (account_id, base_id, list_page, name, filter_text, shared, changed_at)"
                        + " values (?, ?, 'ROSTER', ?, 'state=REQUESTED', ?, '2026-11-20 00:00:00')",
                leaving,
                base,
                name,
                shared);
    }

    private void draft(long account, String form, Long base) {
        database.execute(
                "insert into draft (account_id, base_id, form, content, saved_at)"
                        + " values (?, ?, ?, 'typed', '2026-11-20 00:00:00')",
                account,
                base,
                form);
    }

    private void job(long owner, long base) {
        database.execute(
                "insert into job (kind, subject_id, owner_account_id, base_id, state, created_at)"
                        + " values ('test', 1, ?, ?, 'DONE', '2026-11-20 00:00:00')",
                owner,
                base);
    }

    private long ready(String email, RoleGrant... roles) {
        acting.asSystem();
        return accounts.addReady(
                        List.of(new AccountService.ReadyAccount(email, email, Language.EN, null, Set.of(roles))), "x")
                .get(0);
    }

    private static AccountRule refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (BusinessRuleViolation e) {
            return (AccountRule) e.rule();
        }
    }
}
