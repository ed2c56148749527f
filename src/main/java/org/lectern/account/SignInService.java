package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;

/**
 * Who is it? Attempts are counted first, then the hash is computed, outside any transaction; the refusal is the same
 * for a wrong password and for an address that nobody has, and takes as long.
 */
@ApplicationScoped
public class SignInService {

    /** No password is longer; what is, is refused without being hashed. */
    private static final int LONGEST = 1000;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Throttle throttle;

    @Inject
    private PasswordHash hash;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A login that was proved, and the version its sessions must have. */
    public record Proof(long accountId, int authVersion, Instant at) {}

    /**
     * Proves an address and a password.
     *
     * @throws TooManyAttempts if somebody guesses
     * @throws org.lectern.shared.BusinessRuleViolation if they do not belong together, or the account cannot be used
     */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Proof signIn(String email, String password) {
        return prove(email, password, "account.sign-in");
    }

    /** The same for a program that asks for a token. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Proof signInForToken(String email, String password) {
        return prove(email, password, "account.sign-in-for-token");
    }

    private Proof prove(String email, String password, String action) {
        String typed = email == null ? "" : email.trim();
        String word = password == null ? "" : password;
        throttle.attempt(typed.isEmpty() ? "-" : typed, current.address());
        Optional<SignedInAccounts.Login> login =
                typed.length() > EmailAddress.LENGTH ? Optional.empty() : signedIn.login(typed);
        boolean right = word.length() <= LONGEST
                && hash.matches(
                        word, login.map(SignedInAccounts.Login::passwordHash).orElse(null));
        if (!right) {
            trail.failed(Act.of(
                    action, "account", login.map(SignedInAccounts.Login::id).orElse(null), null));
        }
        BusinessRule.require(right, AccountRule.EMAIL_AND_PASSWORD_MATCH);
        SignedInAccounts.Login known = login.orElseThrow();
        throttle.succeeded(typed, current.address());
        BusinessRule.require(known.state() != AccountState.UNCONFIRMED, AccountRule.ADDRESS_IS_CONFIRMED);
        BusinessRule.require(known.state() == AccountState.ACTIVE, AccountRule.ACCOUNT_IS_ENABLED);
        return begin(known.id(), known.authVersion(), action);
    }

    /** Whoever was proved makes this request from now on. */
    Proof begin(long accountId, int authVersion, String action) {
        Instant now = clock.instant();
        signedIn.byId(accountId).ifPresent(current::become);
        signedIn.noteSignIn(accountId, now, action);
        return new Proof(accountId, authVersion, now);
    }
}
