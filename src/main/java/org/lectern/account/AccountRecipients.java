package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.outbox.Recipients;

/** An account is reached at its address; a person who has an account, too. */
@ApplicationScoped
public class AccountRecipients implements Recipients {

    @Inject
    private Accounts accounts;

    @Override
    public Optional<Recipient> of(Long accountId, Long personId) {
        Optional<Account> account = accountId != null
                ? accounts.find(accountId)
                : personId != null ? accounts.ofPerson(personId) : Optional.empty();
        return account.filter(found -> found.state() != AccountState.REMOVED && found.state() != AccountState.DISABLED)
                .map(found -> new Recipient(found.email(), found.displayName()));
    }
}
