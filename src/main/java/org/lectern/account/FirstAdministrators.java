package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;

/** Stores the first administrator, where there is no account yet. */
@ApplicationScoped
@Transactional
class FirstAdministrators {

    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    boolean isWanted() {
        return accounts.isEmpty();
    }

    void create(String name, String email, Language language, String passwordHash) {
        if (!accounts.isEmpty()) {
            throw new NotFound();
        }
        Account account = Account.ready(email, name, language, passwordHash, clock.instant());
        account.grant(RoleGrant.everywhere(Role.ADMINISTRATOR));
        accounts.add(account);
        trail.record(Act.of("account.first-administrator", "account", account.id(), null));
    }
}
