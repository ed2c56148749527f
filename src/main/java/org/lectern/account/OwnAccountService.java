package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.Violations;

/** One's own account. */
@ApplicationScoped
@Transactional
public class OwnAccountService {

    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail trail;

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

    /**
     * The language of pages and mails, and the look.
     *
     * @param theme {@code light}, {@code dark}, or null to follow the system
     */
    @Allowed(signedIn = true)
    public void prefer(Language chosen, String theme) {
        Violations wrong = new Violations();
        wrong.addIf(chosen == null, "language", "error.required");
        wrong.addIf(theme != null && !THEMES.contains(theme), "theme", "error.value");
        wrong.refuse();
        accounts.lock(current.required().accountId()).orElseThrow().prefer(chosen, theme);
    }

    /** Ends every session of a browser, this one too. */
    @Allowed(signedIn = true)
    public void endSessions() {
        Account account = accounts.lock(current.required().accountId()).orElseThrow();
        account.endSessions();
        trail.record(Act.of("account.end-sessions", "account", account.id(), null));
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
