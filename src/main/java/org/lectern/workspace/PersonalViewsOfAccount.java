package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.account.Belonging;
import org.lectern.account.Belongings;
import org.lectern.account.Role;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;

/**
 * How somebody looked at lists for the work at a base. What was kept for that base passes on; what was kept for several
 * stays, until the one who leaves cannot open its list any more.
 */
@ApplicationScoped
public class PersonalViewsOfAccount implements Belongings {

    @Inject
    private SavedViews views;

    @Inject
    private SignedInAccounts accounts;

    @Override
    public Belonging kind() {
        return Belonging.PERSONAL_VIEWS;
    }

    @Override
    public long count(long accountId, long baseId) {
        return passing(accountId, baseId).size();
    }

    @Override
    public void pass(long fromAccountId, long toAccountId, long baseId) {
        views.pass(passing(fromAccountId, baseId), toAccountId);
    }

    private List<SavedView> passing(long accountId, long baseId) {
        Set<Role> kept = rolesWithout(accountId, baseId);
        return views.ownedBy(accountId).stream()
                .filter(view -> !view.isShared())
                .filter(view -> view.baseId() == null
                        ? Arrays.stream(view.list().readers()).noneMatch(kept::contains)
                        : view.baseId() == baseId)
                .toList();
    }

    /** The same before and after the role at the base is given up. */
    private Set<Role> rolesWithout(long accountId, long baseId) {
        Set<Role> kept = EnumSet.noneOf(Role.class);
        accounts.byId(accountId).map(SignedInAccount::roles).orElse(List.of()).stream()
                .filter(held ->
                        held.role() != Role.COORDINATOR || !Long.valueOf(baseId).equals(held.baseId()))
                .forEach(held -> kept.add(held.role()));
        return kept;
    }
}
