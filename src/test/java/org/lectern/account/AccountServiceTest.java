package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountEntry.RoleEntry;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.Together;
import org.lectern.testing.World;

@InProcess
class AccountServiceTest {

    private static final RoleEntry TRAINER = new RoleEntry(Role.TRAINER, "GZHU", null);

    @Inject
    private AccountService service;

    @Inject
    private SignUpService signUps;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @Inject
    private Together together;

    @Inject
    private World world;

    private long gzhu;
    private long cupl;

    @BeforeEach
    void twoBases() {
        gzhu = world.aBase("GZHU");
        cupl = world.aBase("CUPL");
        acting.asAdministrator();
    }

    @Test
    void anAdministratorInvitesAnybody() {
        long id = invite("ren@example.org", new RoleEntry(Role.COORDINATOR, "GZHU", null));
        AccountView view = service.get(id);
        assertThat(view.state()).isEqualTo(AccountState.INVITED);
        assertThat(view.displayName()).isEqualTo("ren");
        assertThat(view.roles()).extracting(OwnAccountService.HeldRole::base).containsExactly("GZHU");
        assertThat(database.count("select count(*) from outbox where kind = 'account-invitation'"))
                .isEqualTo(1);
    }

    @Test
    void oneAddressHasOneAccount() {
        invite("ren@example.org", TRAINER);
        assertThat(refusal(() -> invite("REN@example.org", TRAINER))).isEqualTo(AccountRule.EMAIL_IS_NOT_YET_TAKEN);
    }

    @Test
    void rolesAndScopesMustFit() {
        assertThatThrownBy(() -> invite("a@example.org", new RoleEntry(Role.COORDINATOR, null, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> invite("a@example.org", new RoleEntry(Role.REPORTER, "GZHU", null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> invite("a@example.org", new RoleEntry(Role.COORDINATOR, "NONE", null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> invite("a@example.org")).isInstanceOf(InvalidInput.class);
        assertThat(database.count("select count(*) from account")).isZero();
    }

    @Test
    void aCoordinatorInvitesTrainersOfTheOwnBaseOnly() {
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(service.get(invite("trainer@example.org", TRAINER)).state()).isEqualTo(AccountState.INVITED);
        assertThatThrownBy(() -> invite("b@example.org", new RoleEntry(Role.TRAINER, "CUPL", null)))
                .isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.REPORTER, Role.TRAINEE)) {
            assertThatThrownBy(() -> invite("b@example.org", new RoleEntry(role, null, null)))
                    .isInstanceOf(RoleMayNot.class);
        }
        assertThatThrownBy(() -> invite("b@example.org", new RoleEntry(Role.COORDINATOR, "GZHU", null)))
                .isInstanceOf(RoleMayNot.class);
        assertThat(database.count("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void aCoordinatorSeesNoOtherAccount() {
        long foreign = invite("foreign@example.org", new RoleEntry(Role.TRAINER, "CUPL", null));
        long own = invite("own@example.org", TRAINER);
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(service.search(null, null, null, PageRequest.of(0, 50)).items())
                .extracting(AccountView::id)
                .containsExactly(own);
        assertThatThrownBy(() -> service.get(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.disable(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.remove(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.update(foreign, 0, entry("foreign@example.org", TRAINER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.get(Long.MAX_VALUE)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCoordinatorOpensWhoWaitsByTheWordForTheWholeAddress() {
        long waits = waiting("wang@example.org");
        long other = waiting("li@example.org");
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(service.findWaiting("wan@example.org")).isEmpty();
        assertThat(service.search("wang@example.org", null, null, PageRequest.of(0, 50))
                        .items())
                .isEmpty();
        String word = service.findWaiting("WANG@example.org").orElseThrow().word();
        for (String guess : new String[] {null, "", "wang@example.org", word + "x"}) {
            assertThatThrownBy(() -> service.get(waits, guess)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.confirm(waits, guess)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.resend(waits, guess)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.update(waits, 0, entry("wang@example.org", TRAINER), guess))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> service.get(other, word)).isInstanceOf(NotFound.class);
        assertThat(service.get(waits, word).state()).isEqualTo(AccountState.UNCONFIRMED);
        acting.as(Role.COORDINATOR, cupl);
        assertThatThrownBy(() -> service.get(waits, word)).isInstanceOf(NotFound.class);
        acting.as(Role.COORDINATOR, gzhu);
        service.confirm(waits, word);
        assertThatThrownBy(() -> service.get(waits, word)).isInstanceOf(NotFound.class);
        acting.asAdministrator();
        assertThat(service.get(waits).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void theWordIsGoodForAnHour() {
        long waits = waiting("wang@example.org");
        acting.as(Role.COORDINATOR, gzhu);
        String word = service.findWaiting("wang@example.org").orElseThrow().word();
        clock.forward(Duration.ofMinutes(59));
        assertThat(service.get(waits, word).id()).isEqualTo(waits);
        clock.forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> service.get(waits, word)).isInstanceOf(NotFound.class);
    }

    @Test
    void theWholeAddressFindsNobodyElse() {
        invite("foreign@example.org", new RoleEntry(Role.TRAINER, "CUPL", null));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(service.findWaiting("foreign@example.org")).isEmpty();
    }

    @Test
    void askingWhoWaitsIsCountedRightOrWrong() {
        waiting("wang@example.org");
        acting.as(Role.COORDINATOR, gzhu);
        for (int i = 0; i < LoginFailure.QUESTIONS; i++) {
            assertThat(service.findWaiting(i % 2 == 0 ? "wang@example.org" : "nobody" + i + "@example.org")
                            .isPresent())
                    .isEqualTo(i % 2 == 0);
        }
        assertThatThrownBy(() -> service.findWaiting("wang@example.org")).isInstanceOf(TooManyAttempts.class);
        acting.as(Role.COORDINATOR, cupl);
        assertThat(service.findWaiting("wang@example.org")).isPresent();
        acting.as(Role.COORDINATOR, gzhu);
        clock.forward(LoginFailure.QUESTION_WINDOW);
        assertThat(service.findWaiting("wang@example.org")).isPresent();
    }

    @Test
    void aCoordinatorCannotRaiseATrainer() {
        long own = invite("own@example.org", TRAINER);
        acting.as(Role.COORDINATOR, gzhu);
        int version = service.get(own).version();
        assertThatThrownBy(() -> service.update(
                        own, version, entry("own@example.org", TRAINER, new RoleEntry(Role.ADMINISTRATOR, null, null))))
                .isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> service.update(own, version, entry("taken@example.org", TRAINER)))
                .isInstanceOf(RoleMayNot.class);
        assertThat(service.get(own).roles()).hasSize(1);
        assertThat(service.get(own).email()).isEqualTo("own@example.org");
    }

    @Test
    void aCoordinatorTakesOnlyTheOwnRoleAway() {
        long both = invite("both@example.org", TRAINER, new RoleEntry(Role.REPORTER, null, null));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(refusal(() -> service.remove(both))).isEqualTo(AccountRule.ACCOUNT_HAS_NO_ROLE_ELSEWHERE);
        int version = service.get(both).version();
        assertThatThrownBy(() -> service.update(both, version, entry("both@example.org", TRAINER)))
                .isInstanceOf(RoleMayNot.class);
        service.update(both, version, entry("both@example.org", new RoleEntry(Role.REPORTER, null, null)));
        acting.asAdministrator();
        assertThat(service.get(both).roles())
                .extracting(OwnAccountService.HeldRole::role)
                .containsExactly(Role.REPORTER);
    }

    @Test
    void aChangedRoleHoldsAtTheNextRequest() {
        long id = ready("moves@example.org", RoleGrant.atBase(Role.COORDINATOR, gzhu));
        assertThat(bases(id)).containsExactly(gzhu);
        service.update(
                id,
                service.get(id).version(),
                entry("moves@example.org", new RoleEntry(Role.COORDINATOR, "CUPL", null)));
        assertThat(bases(id)).containsExactly(cupl);
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        long id = invite("ren@example.org", TRAINER);
        int read = service.get(id).version();
        service.update(id, read, entry("ren2@example.org", TRAINER));
        assertThatThrownBy(() -> service.update(id, read, entry("ren3@example.org", TRAINER)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void theLastAdministratorStays() {
        long last = ready("a@example.org", RoleGrant.everywhere(Role.ADMINISTRATOR));
        assertThat(refusal(() -> service.remove(last))).isEqualTo(AccountRule.AN_ADMINISTRATOR_REMAINS);
        assertThat(refusal(() -> service.disable(last))).isEqualTo(AccountRule.AN_ADMINISTRATOR_REMAINS);
        assertThat(refusal(() -> service.update(
                        last,
                        service.get(last).version(),
                        entry("a@example.org", new RoleEntry(Role.REPORTER, null, null)))))
                .isEqualTo(AccountRule.AN_ADMINISTRATOR_REMAINS);
        ready("b@example.org", RoleGrant.everywhere(Role.ADMINISTRATOR));
        service.remove(last);
        assertThat(accounts.byEmail("a@example.org")).isEmpty();
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() {
        long a = ready("a@example.org", RoleGrant.everywhere(Role.ADMINISTRATOR));
        long b = ready("b@example.org", RoleGrant.everywhere(Role.ADMINISTRATOR));
        List<Together.Outcome<Object>> outcomes = together.perform(List.of(removal(a), removal(b)));
        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(database.count("select count(*) from account where state = 'ACTIVE'"))
                .isEqualTo(1);
    }

    @Test
    void removingTakesTheLoginAndLeavesTheRow() {
        long id = ready("gone@example.org", RoleGrant.everywhere(Role.REPORTER));
        service.remove(id);
        assertThat(signedIn.byId(id)).isEmpty();
        assertThat(database.count("select count(*) from account where id = ? and email like '%gone%'", id))
                .isZero();
        assertThat(database.count("select count(*) from account_role where account_id = ?", id))
                .isZero();
        assertThat(database.count("select count(*) from account where id = ?", id))
                .isEqualTo(1);
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheSystemMakesReadyAccounts() {
        acting.asAdministrator();
        assertThatThrownBy(() -> service.addReady(List.of(), "x")).isInstanceOf(RoleMayNot.class);
    }

    private long waiting(String email) {
        acting.asPublic();
        signUps.signUp(new SignUpService.SignUp("王芳", email, "a long pass phrase 7", Language.EN, true));
        acting.asAdministrator();
        return accounts.byEmail(email).orElseThrow().id();
    }

    private Together.Deed<Object> removal(long id) {
        return () -> {
            acting.asAdministrator();
            service.remove(id);
            return null;
        };
    }

    private Set<Long> bases(long account) {
        acting.as(signedIn.byId(account).orElseThrow());
        try {
            return currentBases();
        } finally {
            acting.asAdministrator();
        }
    }

    @Inject
    private CurrentAccount current;

    private Set<Long> currentBases() {
        return Set.copyOf(current.basesOf(Role.COORDINATOR));
    }

    private long ready(String email, RoleGrant... roles) {
        acting.asSystem();
        long id = service.addReady(
                        List.of(new AccountService.ReadyAccount(email, email, Language.EN, null, Set.of(roles))), "x")
                .get(0);
        acting.asAdministrator();
        return id;
    }

    private long invite(String email, RoleEntry... roles) {
        return service.invite(new AccountEntry(email, null, null, List.of(roles)), Language.EN);
    }

    private static AccountEntry entry(String email, RoleEntry... roles) {
        return new AccountEntry(email, email.substring(0, email.indexOf('@')), null, List.of(roles));
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
