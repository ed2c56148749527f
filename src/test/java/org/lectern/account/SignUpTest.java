package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;

@InProcess
class SignUpTest {

    private static final String PASSWORD = "quiet river boats";

    @Inject
    private SignUpService service;

    @Inject
    private PasswordService passwords;

    @Inject
    private SignInService signIn;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount current;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @BeforeEach
    void nobody() {
        acting.asPublic();
    }

    @Test
    void theLinkOfTheMailMakesTheAccountUsable() {
        assertThat(signUp("wang@example.org").path()).isNull();
        assertThat(refusal(() -> signIn.signIn("wang@example.org", PASSWORD)))
                .isEqualTo(AccountRule.ADDRESS_IS_CONFIRMED);
        String word = wordOf("account-confirm");
        assertThat(service.pending(word)).map(SignUpService.Pending::email).contains("wang@example.org");
        assertThat(state("wang@example.org")).isEqualTo("UNCONFIRMED");
        service.confirm(word, null);
        assertThat(state("wang@example.org")).isEqualTo("ACTIVE");
        assertThat(refusal(() -> service.confirm(word, null))).isEqualTo(AccountRule.LINK_IS_GOOD);
        assertThat(signIn.signIn("wang@example.org", PASSWORD)).isNotNull();
        assertThat(database.count("select count(*) from consent where notice_version = ?", Consent.CURRENT_NOTICE))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from account where person_id is not null"))
                .isEqualTo(1);
    }

    /** The password was chosen there a moment ago; a browser that did not ask for this very link has to sign in. */
    @Test
    void whoOpensTheLinkWhereTheySignedUpIsSignedIn() {
        String older = signUp("wang@example.org").fingerprint();
        signUp("wang@example.org");
        assertThat(service.confirm(wordOf("account-confirm"), older).login()).isEmpty();
        assertThat(current.isSignedIn()).isFalse();

        String asked = signUp("li@example.org").fingerprint();
        SignInService.Proof login =
                service.confirm(wordOf("account-confirm"), asked).login().orElseThrow();
        assertThat(current.required().email()).isEqualTo("li@example.org");
        assertThat(current.personIdOrNull()).isNotNull();
        assertThat(signedIn.bySession(login.accountId(), login.authVersion(), login.at()))
                .isPresent();
    }

    @Test
    void theLinkLeadsToTheSessionSomebodyCameFor() {
        service.signUp(
                new SignUpService.SignUp("王小明", "wang@example.org", PASSWORD, Language.ZH_CN, true, "POLICE", 93L));
        assertThat((String) database.value("select parameters from outbox")).contains("&session=93");
    }

    @Test
    void wordsAreStoredAsFingerprintsOnly() {
        signUp("wang@example.org");
        String word = wordOf("account-confirm");
        assertThat(database.count("select count(*) from one_time_code where code_hash = ?", word))
                .isZero();
        assertThat(database.count("select count(*) from one_time_code where code_hash = ?", Secret.fingerprint(word)))
                .isEqualTo(1);
    }

    @Test
    void aLinkGrowsOld() {
        signUp("wang@example.org");
        String word = wordOf("account-confirm");
        clock.forward(Duration.ofDays(7));
        assertThat(service.pending(word)).isEmpty();
        assertThat(refusal(() -> service.confirm(word, null))).isEqualTo(AccountRule.LINK_IS_GOOD);
        assertThat(state("wang@example.org")).isEqualTo("UNCONFIRMED");
    }

    @Test
    void aNewLinkMakesTheOlderWorthless() {
        signUp("wang@example.org");
        String first = wordOf("account-confirm");
        signUp("WANG@example.org");
        assertThat(service.pending(first)).isEmpty();
        assertThat(database.count("select count(*) from account where email_norm = 'wang@example.org'"))
                .isEqualTo(1);
        service.confirm(wordOf("account-confirm"), null);
        assertThat(state("wang@example.org")).isEqualTo("ACTIVE");
    }

    @Test
    void whoHasAnAccountIsToldByMailAndNobodyOnTheScreen() {
        signUp("wang@example.org");
        service.confirm(wordOf("account-confirm"), null);
        assertThat(signUp("wang@example.org").path()).isNull();
        assertThat(database.count("select count(*) from outbox where kind = 'account-already-here'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingIsStored() {
        assertThatThrownBy(
                        () -> service.signUp(new SignUpService.SignUp("\u3000", "no", "short", Language.ZH_CN, false)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("fullName", "email", "password", "privacyAccepted"));
        assertThat(database.count("select count(*) from account")).isZero();
        assertThat(database.count("select count(*) from outbox")).isZero();
    }

    @Test
    void oneAddressIsNotFloodedWithMails() {
        for (int i = 0; i < 8; i++) {
            signUp("wang@example.org");
        }
        assertThat(database.count("select count(*) from outbox")).isEqualTo(LoginFailure.MAILS);
        signUp("li@example.org");
        assertThat(database.count("select count(*) from outbox")).isEqualTo(LoginFailure.MAILS + 1);
    }

    @Test
    void aForgottenPasswordIsSetByTheLinkOnceAndEndsSessions() {
        signUp("wang@example.org");
        service.confirm(wordOf("account-confirm"), null);
        SignInService.Proof session = signIn.signIn("wang@example.org", PASSWORD);
        acting.asPublic();
        passwords.forgot("wang@example.org");
        String word = wordOf("account-reset-password");
        assertThat(passwords.emailOf(word)).contains("wang@example.org");
        assertThatThrownBy(() -> passwords.reset(word, "人权培训2026")).isInstanceOf(InvalidInput.class);
        passwords.reset(word, "a slow green turtle");
        assertThat(refusal(() -> passwords.reset(word, "another slow turtle"))).isEqualTo(AccountRule.LINK_IS_GOOD);
        assertThat(signedIn.bySession(session.accountId(), session.authVersion(), session.at()))
                .isEmpty();
        assertThat(refusal(() -> signIn.signIn("wang@example.org", PASSWORD)))
                .isEqualTo(AccountRule.EMAIL_AND_PASSWORD_MATCH);
        assertThat(signIn.signIn("wang@example.org", "a slow green turtle")).isNotNull();
    }

    @Test
    void nobodyLearnsWhoHasAnAccountFromAForgottenPassword() {
        passwords.forgot("nobody@example.org");
        assertThat(database.count("select count(*) from outbox")).isZero();
    }

    /** A whole room behind one network address may ask at once; who guesses the words of links may not. */
    @Test
    void askingIsNoFailureButGuessingAWordIs() {
        signUp("wang@example.org");
        service.confirm(wordOf("account-confirm"), null);
        current.cameFrom("192.0.2.7");
        for (int i = 0; i < LoginFailure.REQUESTS; i++) {
            passwords.forgot("somebody" + i + "@example.org");
        }
        assertThatThrownBy(() -> passwords.forgot("another@example.org")).isInstanceOf(TooManyAttempts.class);
        for (int i = 0; i < LoginFailure.ADDRESS_FAILURES; i++) {
            assertThat(passwords.emailOf(null)).isEmpty();
            assertThat(service.pending("")).isEmpty();
        }
        assertThat(signIn.signIn("wang@example.org", PASSWORD)).isNotNull();
        for (int i = 0; i < LoginFailure.ADDRESS_FAILURES; i++) {
            assertThat(passwords.emailOf("guess" + i)).isEmpty();
        }
        assertThatThrownBy(() -> signIn.signIn("wang@example.org", PASSWORD)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aNewAddressHoldsOnceItIsProved() {
        signUp("wang@example.org");
        service.confirm(wordOf("account-confirm"), null);
        acting.as(
                signedIn.byId(accounts.byEmail("wang@example.org").orElseThrow().id())
                        .orElseThrow());
        assertThatThrownBy(() -> passwords.changeEmail("wrong", "new@example.org"))
                .isInstanceOf(InvalidInput.class);
        passwords.changeEmail(PASSWORD, "new@example.org");
        assertThat(state("new@example.org")).isNull();
        acting.asPublic();
        service.confirm(wordOf("account-change-email"), null);
        assertThat(state("new@example.org")).isEqualTo("ACTIVE");
        assertThat(state("wang@example.org")).isNull();
        assertThat(database.count("select count(*) from outbox where kind = 'account-email-changed'"
                        + " and parameters like '%\"to\":\"wang@example.org\"%'"))
                .isEqualTo(1);
    }

    private SignUpService.Link signUp(String email) {
        return service.signUp(new SignUpService.SignUp("王小明", email, PASSWORD, Language.ZH_CN, true));
    }

    private String state(String email) {
        return accounts.byEmail(email).map(account -> account.state().name()).orElse(null);
    }

    /** The word in the link of the newest mail of this kind. */
    private String wordOf(String kind) {
        String parameters = (String) database.value(
                "select parameters from outbox where id = (select max(id) from outbox where kind = ?)", kind);
        return parameters.replaceFirst(".*code=([\\w-]+).*", "$1");
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
