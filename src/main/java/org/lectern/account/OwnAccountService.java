package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lectern.shared.CurrentLanguage;

/** One's own account. */
@ApplicationScoped
@Transactional
public class OwnAccountService {

    @Inject
    private CurrentAccount current;

    @Inject
    private ScopeNames names;

    @Inject
    private CurrentLanguage language;

    /**
     * A role with the words for its scope.
     *
     * @param base code of the base, null where the role does not hold for one base
     * @param organisation id of the root of the tree, null where it does not hold for one
     * @param scope name of what it holds for, null where it holds everywhere
     */
    public record HeldRole(Role role, String base, Long organisation, String scope) {}

    /** Who I am. */
    public record Me(SignedInAccount account, List<HeldRole> roles, Long personId, String fullName) {}

    @Allowed(signedIn = true)
    public Me me() {
        SignedInAccount account = current.required();
        List<HeldRole> roles = account.roles().stream()
                .map(held -> inWords(new RoleGrant(held.role(), held.baseId(), held.organisationId())))
                .toList();
        String fullName = account.personId() == null
                ? null
                : names.fullName(account.personId()).orElse(account.displayName());
        return new Me(account, roles, account.personId(), fullName);
    }

    HeldRole inWords(RoleGrant grant) {
        if (grant.baseId() != null) {
            return names.base(grant.baseId(), language.get())
                    .map(base -> new HeldRole(grant.role(), base.code(), null, base.name()))
                    .orElseGet(() -> new HeldRole(grant.role(), null, null, null));
        }
        if (grant.organisationId() != null) {
            String name = names.organisation(grant.organisationId(), language.get())
                    .map(ScopeNames.Named::name)
                    .orElse(null);
            return new HeldRole(grant.role(), null, grant.organisationId(), name);
        }
        return new HeldRole(grant.role(), null, null, null);
    }
}
