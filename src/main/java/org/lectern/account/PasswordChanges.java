package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.outbox.MailSettings;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Retried;

/** Stores new passwords, and the links by which they are set. */
@ApplicationScoped
@Retried
@Transactional
class PasswordChanges {

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private AccountMails mails;

    @Inject
    private SignUps signUps;

    @Inject
    private MailSettings settings;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Whose password a link sets. */
    record Target(OneTimeCode.Kind kind, String email, String name) {}

    void mailLink(String email) {
        accounts.byEmail(email).ifPresent(account -> {
            switch (account.state()) {
                case ACTIVE -> mails.resetPassword(account);
                case INVITED -> mails.invite(account);
                case UNCONFIRMED -> mails.confirm(account);
                default -> {
                    return;
                }
            }
            trail.record(Act.of("account.forgot-password", "account", account.id(), null));
        });
    }

    Optional<Target> target(String word) {
        return codes.good(word, OneTimeCode.Kind.RESET_PASSWORD)
                .or(() -> codes.good(word, OneTimeCode.Kind.INVITATION))
                .flatMap(code -> accounts.find(code.accountId())
                        .filter(account -> fits(code.kind(), account))
                        .map(account -> new Target(code.kind(), account.email(), account.displayName())));
    }

    private static boolean fits(OneTimeCode.Kind kind, Account account) {
        return account.state() == (kind == OneTimeCode.Kind.INVITATION ? AccountState.INVITED : AccountState.ACTIVE);
    }

    void reset(String word, String hash) {
        Optional<Target> target = target(word);
        BusinessRule.require(target.isPresent(), AccountRule.LINK_IS_GOOD);
        OneTimeCode code = codes.use(word, target.get().kind());
        Account account = accounts.lock(code.accountId()).orElseThrow();
        BusinessRule.require(fits(code.kind(), account), AccountRule.LINK_IS_GOOD);
        boolean first = account.state() == AccountState.INVITED;
        account.choosePassword(hash, clock.instant());
        trail.record(
                Act.of(first ? "account.accept-invitation" : "account.reset-password", "account", account.id(), null));
        if (first) {
            signUps.tell(account, null);
        } else {
            mails.passwordChanged(account);
        }
    }

    SignInService.Proof change(long accountId, String hash) {
        Account account = accounts.lock(accountId).orElseThrow();
        account.choosePassword(hash, clock.instant());
        codes.revoke(accountId, OneTimeCode.Kind.RESET_PASSWORD);
        mails.passwordChanged(account);
        trail.record(Act.of("account.change-password", "account", accountId, null));
        return new SignInService.Proof(accountId, account.authVersion(), clock.instant());
    }

    /** An address that belongs to somebody gets no link and no word about it. */
    Optional<String> mailNewAddress(long accountId, String email) {
        if (accounts.byEmail(email).isPresent()) {
            return Optional.empty();
        }
        Account account = accounts.find(accountId).orElseThrow();
        trail.record(Act.of("account.ask-for-change-of-email", "account", accountId, null));
        return Optional.of(mails.changeEmail(account, email)).filter(link -> settings.linksAreShown());
    }
}
