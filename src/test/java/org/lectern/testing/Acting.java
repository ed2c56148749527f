package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccount.RoleInScope;
import org.lectern.account.SignedInAccounts;
import org.lectern.shared.Language;

/**
 * Who makes the requests of this thread. Each of these begins a new request:
 *
 * <pre>{@code
 * acting.as(Role.COORDINATOR, gzhu);
 * service.publish(session);
 * acting.asPerson(person);
 * service.enrol(session);
 * }</pre>
 */
@ApplicationScoped
public class Acting {

    /** Accounts of the tests need no row: nothing refers to them but the trail. */
    private static final long FIRST_ACCOUNT = 9_000_000;

    @Inject
    private Requests requests;

    @Inject
    private CurrentAccount current;

    @Inject
    private SignedInAccounts accounts;

    /** Somebody in this role for these bases; a role without scope takes none. */
    public void as(Role role, Long... baseIds) {
        List<RoleInScope> roles = baseIds.length == 0
                ? List.of(new RoleInScope(role, null, null))
                : Arrays.stream(baseIds)
                        .map(base -> new RoleInScope(role, base, null))
                        .toList();
        as(account(FIRST_ACCOUNT + role.ordinal() * 1000L + roles.hashCode() % 1000, null, roles));
    }

    public void asAdministrator() {
        as(Role.ADMINISTRATOR);
    }

    /** The trainee with the login of this person. */
    public void asPerson(long personId) {
        as(account(FIRST_ACCOUNT + 1_000_000 + personId, personId, List.of(new RoleInScope(Role.TRAINEE, null, null))));
    }

    /** The trainer of a base who is this person. */
    public void asTrainer(long personId, long baseId) {
        as(account(
                FIRST_ACCOUNT + 2_000_000 + personId, personId, List.of(new RoleInScope(Role.TRAINER, baseId, null))));
    }

    public void asLiaison(long organisationId) {
        as(account(
                FIRST_ACCOUNT + 3_000_000 + organisationId,
                null,
                List.of(new RoleInScope(Role.LIAISON, null, organisationId))));
    }

    /** Somebody whose account is in the database. */
    public void asAccount(long id) {
        requests.begin();
        as(accounts.byId(id).orElseThrow());
    }

    public void as(SignedInAccount account) {
        requests.begin();
        current.become(account);
    }

    public void asPublic() {
        requests.begin();
    }

    public void asSystem() {
        requests.begin();
        current.becomeSystem();
    }

    private static SignedInAccount account(long id, Long personId, List<RoleInScope> roles) {
        return new SignedInAccount(id, personId, "account" + id + "@example.org", "Account " + id, Language.EN, roles);
    }
}
