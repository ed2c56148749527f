package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.lectern.outbox.MailSettings;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Language;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/**
 * Anybody may make an account for oneself, as a trainee. Nobody learns on the screen whether an address has an account
 * already: that is told by mail, to its owner.
 */
@ApplicationScoped
public class SignUpService {

    private static final int GROUP_LENGTH = 40;

    @Inject
    private SignUps signUps;

    @Inject
    private Throttle throttle;

    @Inject
    private PasswordHash hash;

    @Inject
    private CurrentAccount current;

    @Inject
    private MailSettings mails;

    @Inject
    private SignInService signIn;

    /** What somebody typed. */
    public record SignUp(
            String fullName,
            String email,
            String password,
            Language language,
            boolean privacyAccepted,
            String targetGroup,
            Long session) {

        /** Somebody who says nothing of a target group, and did not come for a session. */
        public SignUp(String fullName, String email, String password, Language language, boolean privacyAccepted) {
            this(fullName, email, password, language, privacyAccepted, null, null);
        }

        private SignUp checked(String name, String address, String group) {
            return new SignUp(name, address, password, language, privacyAccepted, group, session);
        }
    }

    /**
     * What was mailed to whoever signed up.
     *
     * @param path of the link; null where it is told by mail alone
     * @param fingerprint of its word: the browser that asked for it is known again by that
     */
    public record Link(String path, String fingerprint) {}

    /** What a link is about to confirm. */
    public record Pending(String email, boolean changesAddress) {}

    /** What a link confirmed, and the login where the browser that signed up opened it: it need not sign in again. */
    public record Confirmed(Pending what, Optional<SignInService.Proof> login) {}

    /**
     * Makes the account and mails the link that proves the address.
     *
     * @return the link, with its path where links are shown on the screen: with synthetic people and without a mail
     *     server
     */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Link signUp(SignUp typed) {
        Violations wrong = new Violations();
        String name = wrong.collect(() -> PlainText.required("fullName", typed.fullName(), Account.NAME_LENGTH));
        String email = wrong.collect(() -> EmailAddress.required("email", typed.email()));
        wrong.collect(() -> {
            PasswordRules.check("password", typed.password(), typed.email(), typed.fullName());
            return null;
        });
        String group = wrong.collect(() -> PlainText.optional("targetGroup", typed.targetGroup(), GROUP_LENGTH));
        wrong.addIf(!typed.privacyAccepted(), "privacyAccepted", "error.privacy");
        wrong.refuse();
        throttle.request(current.address());
        boolean mayMail = throttle.mayMail(email);
        String hashed = hash.of(typed.password());
        Link link = (mayMail ? signUps.put(typed.checked(name, email, group), hashed) : Optional.<Link>empty())
                .orElseGet(() -> new Link(null, Secret.fingerprint(Secret.random())));
        return mails.linksAreShown() ? link : new Link(null, link.fingerprint());
    }

    /** What the word of a link would confirm; reading changes nothing, since scanners of mail follow every link. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Pending> pending(String word) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        throttle.attempt(current.address());
        Optional<Pending> pending = signUps.pending(word);
        if (pending.isPresent()) {
            throttle.succeeded(null, current.address());
        }
        return pending;
    }

    /** True if the fingerprint is that of the word. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean isOf(String word, String fingerprint) {
        return word != null && Secret.fingerprint(word).equals(fingerprint);
    }

    /**
     * Uses the word up.
     *
     * @param asked fingerprint of the word this browser asked for: whoever chose the password here a while ago is
     *     signed in; null where it asked for none
     * @throws org.lectern.shared.BusinessRuleViolation if the word is unknown, used or too old
     */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Confirmed confirm(String word, String asked) {
        throttle.attempt(current.address());
        SignUps.Confirmed confirmed = signUps.confirm(word);
        throttle.succeeded(null, current.address());
        boolean here = !confirmed.what().changesAddress() && isOf(word, asked);
        return new Confirmed(
                confirmed.what(),
                here
                        ? Optional.of(signIn.begin(confirmed.accountId(), confirmed.authVersion(), "account.sign-in"))
                        : Optional.empty());
    }
}
