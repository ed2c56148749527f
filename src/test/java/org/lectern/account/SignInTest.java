package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.Together;

@InProcess
class SignInTest {

    private static final String RIGHT = "quiet river boats";
    private static final String HASH = new PasswordHash().of(RIGHT);
    private static final String NETWORK = "192.0.2.7";

    @Inject
    private SignInService service;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private AccountService administration;

    @Inject
    private CurrentAccount current;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @Inject
    private Together together;

    private long account;

    @BeforeEach
    void anAccount() {
        acting.asSystem();
        account = administration
                .addReady(
                        List.of(new AccountService.ReadyAccount(
                                "Lin@example.org",
                                "Lin Mu",
                                Language.EN,
                                null,
                                Set.of(RoleGrant.everywhere(Role.REPORTER)))),
                        HASH)
                .get(0);
        acting.asPublic();
        current.cameFrom(NETWORK);
    }

    @Test
    void theRightPasswordProvesTheAccount() {
        SignInService.Proof proof = service.signIn(" lin@EXAMPLE.org ", RIGHT);
        assertThat(proof.accountId()).isEqualTo(account);
        assertThat(session(proof)).isTrue();
        assertThat(outcomes("OK")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        assertThat(refusal("lin@example.org", "wrong")).isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        assertThat(refusal("nobody@example.org", RIGHT)).isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        assertThat(refusal(null, null)).isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        assertThat(refusal("lin@example.org", "x".repeat(5000))).isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        assertThat(outcomes("FAILED")).isEqualTo(4);
    }

    @Test
    void anUnknownAddressCostsAHashToo() {
        PasswordHash hash = new PasswordHash();
        long known = cost(() -> hash.matches("wrong", HASH));
        long unknown = cost(() -> hash.matches("wrong", null));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat(hash.matches(RIGHT, HASH)).isTrue();
        assertThat(hash.matches("", null)).isFalse();
    }

    @Test
    void afterFiveFailuresTheAccountPausesAndThePauseDoubles() {
        fail(5);
        assertThatThrownBy(() -> service.signIn("lin@example.org", RIGHT)).isInstanceOf(TooManyAttempts.class);
        clock.forward(Duration.ofSeconds(29));
        assertThatThrownBy(() -> service.signIn("lin@example.org", RIGHT)).isInstanceOf(TooManyAttempts.class);
        clock.forward(Duration.ofSeconds(1));
        fail(1);
        clock.forward(Duration.ofSeconds(59));
        assertThatThrownBy(() -> service.signIn("lin@example.org", RIGHT)).isInstanceOf(TooManyAttempts.class);
        clock.forward(Duration.ofSeconds(1));
        assertThat(service.signIn("lin@example.org", RIGHT).accountId()).isEqualTo(account);
        fail(4);
        assertThat(service.signIn("lin@example.org", RIGHT).accountId()).isEqualTo(account);
    }

    @Test
    void thePauseIsNeverLongerThanAQuarterOfAnHour() {
        LoginFailure failure = new LoginFailure(LoginFailure.Kind.ACCOUNT, "x", TestClock.START);
        Duration longest = Duration.ZERO;
        var now = TestClock.START;
        for (int i = 0; i < 40; i++) {
            assertThat(failure.attempt(now)).isEqualTo(Duration.ZERO);
            Duration wait = failure.attempt(now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            now = now.plus(wait);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void fiftyFailuresOfOneAddressStopItForTenMinutes() {
        for (int i = 0; i < 49; i++) {
            int number = i;
            throttleOnly("nobody" + number + "@example.org");
        }
        assertThat(service.signIn("lin@example.org", RIGHT).accountId()).isEqualTo(account);
        throttleOnly("nobody50@example.org");
        assertThatThrownBy(() -> service.signIn("lin@example.org", RIGHT)).isInstanceOf(TooManyAttempts.class);
        current.cameFrom("192.0.2.8");
        assertThat(service.signIn("lin@example.org", RIGHT).accountId()).isEqualTo(account);
        current.cameFrom(NETWORK);
        clock.forward(Duration.ofMinutes(10));
        assertThat(service.signIn("lin@example.org", RIGHT).accountId()).isEqualTo(account);
    }

    @Test
    void guessesAtOneMomentAreCountedBeforeTheyAreComputed() {
        List<Together.Deed<Boolean>> guesses = IntStream.range(0, 20)
                .<Together.Deed<Boolean>>mapToObj(i -> () -> {
                    service.signIn("lin@example.org", "guess" + i);
                    return true;
                })
                .toList();
        long computed = together.perform(guesses).stream()
                .filter(outcome -> !(outcome.failure() instanceof TooManyAttempts))
                .count();
        assertThat(computed).isEqualTo(5);
    }

    @Test
    void whatEndsASessionEndsItAtTheNextRequest() {
        SignInService.Proof proof = service.signIn("lin@example.org", RIGHT);
        assertThat(session(proof)).isTrue();
        acting.asAdministrator();
        administration.endSessions(account);
        assertThat(session(proof)).isFalse();

        acting.asPublic();
        SignInService.Proof again = service.signIn("lin@example.org", RIGHT);
        assertThat(session(again)).isTrue();
        acting.asAdministrator();
        administration.disable(account);
        assertThat(session(again)).isFalse();
        acting.asPublic();
        assertThat(refusal("lin@example.org", RIGHT)).isEqualTo(AccountRule.ACCOUNT_IS_ENABLED);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        SignInService.Proof proof = service.signIn("lin@example.org", RIGHT);
        clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(session(proof)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(session(proof)).isFalse();
    }

    @Test
    void fullWidthLettersAreTheSamePassword() {
        assertThat(new PasswordHash().matches("ｑｕｉｅｔ river boats", HASH)).isTrue();
    }

    private boolean session(SignInService.Proof proof) {
        return signedIn.bySession(proof.accountId(), proof.authVersion(), proof.at())
                .isPresent();
    }

    private AccountRule refusal(String email, String password) {
        try {
            service.signIn(email, password);
            return null;
        } catch (BusinessRuleViolation e) {
            return (AccountRule) e.rule();
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusal("lin@example.org", "wrong" + i)).isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        }
    }

    @Inject
    private Throttle throttle;

    /** An attempt at another account, without its hash. */
    private void throttleOnly(String email) {
        throttle.attempt(email, NETWORK);
    }

    private long outcomes(String outcome) {
        return database.count(
                "select count(*) from audit_entry where action = 'account.sign-in' and outcome = ?", outcome);
    }

    /** What it costs, whatever else the machine does meanwhile. */
    private static long cost(Runnable work) {
        work.run();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }
}
