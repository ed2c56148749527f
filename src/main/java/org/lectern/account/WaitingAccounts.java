package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;

/**
 * Those who signed up and wait to be confirmed belong to no base, so no list of a coordinator shows them. Who knows the
 * whole address is given an opaque word for the account, so that the address stands in no address of a page.
 */
@ApplicationScoped
class WaitingAccounts {

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    Optional<AccountService.Found> find(String email) {
        Optional<Account> waiting =
                accounts.byEmail(email).filter(account -> account.state() == AccountState.UNCONFIRMED);
        trail.record(Act.of(
                "account.find-waiting", "account", waiting.map(Account::id).orElse(null), null));
        return waiting.map(account -> new AccountService.Found(
                account.id(), codes.makeFor(current.required().accountId(), account.id())));
    }

    /** True for somebody who still waits, if the word was given for this account to the one who asks. */
    boolean isOpen(Account account, String word) {
        return word != null
                && account.state() == AccountState.UNCONFIRMED
                && !current.coordinated().baseIds().isEmpty()
                && codes.opens(word, account.id(), current.required().accountId());
    }
}
