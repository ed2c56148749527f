package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.InvalidInput;

/** Passwords: forgotten, set anew, changed. The hash is computed outside any transaction. */
@ApplicationScoped
public class PasswordService {

    @Inject
    private PasswordChanges changes;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Throttle throttle;

    @Inject
    private PasswordHash hash;

    @Inject
    private CurrentAccount current;

    /** Mails a link to set a new password. What is said is the same whether the address has an account or not. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public void forgot(String email) {
        String address = EmailAddress.required("email", email);
        throttle.request(current.address());
        if (throttle.mayMail(address)) {
            changes.mailLink(address);
        }
    }

    /** The address of the account a link would set the password of; reading changes nothing. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<String> emailOf(String word) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        throttle.attempt(current.address());
        Optional<PasswordChanges.Target> target = changes.target(word);
        if (target.isPresent()) {
            throttle.succeeded(null, current.address());
        }
        return target.map(PasswordChanges.Target::email);
    }

    /**
     * Sets the password by the word of a link.
     *
     * @throws org.lectern.shared.BusinessRuleViolation if the word is unknown, used or too old
     */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public void reset(String word, String newPassword) {
        throttle.attempt(current.address());
        Optional<PasswordChanges.Target> target = changes.target(word);
        BusinessRule.require(target.isPresent(), AccountRule.LINK_IS_GOOD);
        throttle.succeeded(null, current.address());
        PasswordRules.check(
                "password", newPassword, target.get().email(), target.get().name());
        changes.reset(word, hash.of(newPassword));
    }

    /**
     * Changes one's own password; every other session ends.
     *
     * @return the proof for the session that goes on
     */
    @Allowed(signedIn = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public SignInService.Proof change(String currentPassword, String newPassword) {
        SignedInAccount me = current.required();
        proveAgain("currentPassword", currentPassword);
        PasswordRules.check("newPassword", newPassword, me.email(), me.displayName());
        return changes.change(me.accountId(), hash.of(newPassword));
    }

    /**
     * Mails a link to the new address, which holds once the link was used.
     *
     * @return the path of the link
     */
    @Allowed(signedIn = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<String> changeEmail(String currentPassword, String newEmail) {
        SignedInAccount me = current.required();
        String address = EmailAddress.required("newEmail", newEmail);
        proveAgain("emailPassword", currentPassword);
        if (EmailAddress.norm(address).equals(EmailAddress.norm(me.email()))) {
            throw new InvalidInput("newEmail", "error.email-same");
        }
        return throttle.mayMail(address) ? changes.mailNewAddress(me.accountId(), address) : Optional.empty();
    }

    private void proveAgain(String field, String password) {
        SignedInAccount me = current.required();
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, "error.required");
        }
        throttle.attempt(me.email(), current.address());
        String known = signedIn.login(me.email())
                .map(SignedInAccounts.Login::passwordHash)
                .orElse(null);
        if (password.length() > PasswordRules.LONGEST || !hash.matches(password, known)) {
            throw new InvalidInput(field, "error.password-current");
        }
        throttle.succeeded(me.email(), current.address());
    }
}
