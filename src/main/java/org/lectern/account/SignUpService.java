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

    /** What somebody typed. */
    public record SignUp(String fullName, String email, String password, Language language, boolean privacyAccepted) {}

    /** What a link is about to confirm. */
    public record Pending(String email, boolean changesAddress) {}

    /**
     * Makes the account and mails the link that proves the address.
     *
     * @return the path of the link where links are shown on the screen: with synthetic people and without a mail server
     */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<String> signUp(SignUp typed) {
        Violations wrong = new Violations();
        String name = wrong.collect(() -> PlainText.required("fullName", typed.fullName(), Account.NAME_LENGTH));
        String email = wrong.collect(() -> EmailAddress.required("email", typed.email()));
        wrong.collect(() -> {
            PasswordRules.check("password", typed.password(), typed.email(), typed.fullName());
            return null;
        });
        wrong.addIf(!typed.privacyAccepted(), "privacyAccepted", "error.privacy");
        wrong.refuse();
        throttle.request(current.address());
        boolean mayMail = throttle.mayMail(email);
        String hashed = hash.of(typed.password());
        Optional<String> link = mayMail ? signUps.put(name, email, typed.language(), hashed) : Optional.empty();
        return link.filter(path -> mails.linksAreShown());
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

    /** @throws org.lectern.shared.BusinessRuleViolation if the word is unknown, used or too old */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Pending confirm(String word) {
        throttle.attempt(current.address());
        Pending confirmed = signUps.confirm(word);
        throttle.succeeded(null, current.address());
        return confirmed;
    }
}
