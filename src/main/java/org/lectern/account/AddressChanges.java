package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;

/**
 * A new address for somebody who signs in, asked for by another: it is proved by a link before it holds, and the owner
 * of the old one is told. Called in the transaction of whoever changes the record.
 */
@ApplicationScoped
public class AddressChanges {

    private static final Duration WAIT = Duration.ofHours(1);

    @Inject
    private Accounts accounts;

    @Inject
    private AccountMails mails;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditTrail trail;

    /**
     * Mails the link to the new address; the old one stays until it was used.
     *
     * @param baseId whose trail tells of it; null for none
     * @throws TooManyAttempts if the new address was sent too many mails
     */
    public void ask(long accountId, String newEmail, Long baseId) {
        Account account = accounts.find(accountId).orElseThrow();
        boolean free = accounts.byEmail(newEmail)
                .map(other -> other.id().equals(accountId))
                .orElse(true);
        BusinessRule.require(free, AccountRule.EMAIL_IS_NOT_YET_TAKEN);
        if (!throttle.mayMail(newEmail)) {
            throw new TooManyAttempts(WAIT);
        }
        mails.changeEmail(account, newEmail);
        mails.changeAsked(account, newEmail);
        trail.record(Act.of("account.ask-for-change-of-email", "account", accountId, baseId)
                .with("email", SignUps.masked(account.email()), SignUps.masked(newEmail)));
    }
}
