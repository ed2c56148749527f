package org.lectern.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who makes this request: nobody at first; the authentication mechanism says who, once per request. */
@RequestScoped
@Named("me")
public class CurrentAccount {

    private SignedInAccount account;
    private String address;
    private boolean system;

    /** Called by the authentication mechanism, and by nobody else. */
    public void become(SignedInAccount signedIn) {
        account = signedIn;
        system = false;
    }

    /** Jobs and sample data act for the system: no account, everything allowed, and the trail says so. */
    public void becomeSystem() {
        account = null;
        system = true;
    }

    public void cameFrom(String remoteAddress) {
        address = remoteAddress;
    }

    public boolean isSignedIn() {
        return account != null;
    }

    public boolean isSystem() {
        return system;
    }

    public Optional<SignedInAccount> account() {
        return Optional.ofNullable(account);
    }

    /** @throws NotSignedIn if nobody is signed in */
    public SignedInAccount required() {
        return account().orElseThrow(NotSignedIn::new);
    }

    /** Id of the account; null for the public and the system. */
    public Long idOrNull() {
        return account == null ? null : account.accountId();
    }

    /** Id of the person of the account; null where there is none. */
    public Long personIdOrNull() {
        return account == null ? null : account.personId();
    }

    /** The network address the request came from; null for jobs. */
    public String address() {
        return address;
    }

    public boolean has(Role role) {
        return system && role == Role.ADMINISTRATOR
                || account != null && account.roles().stream().anyMatch(held -> held.role() == role);
    }

    public boolean hasAny(Role... roles) {
        for (Role role : roles) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /** The bases this account coordinates; everything for the administrator. */
    public Scope coordinated() {
        return has(Role.ADMINISTRATOR) ? Scope.EVERYTHING : Scope.ofBases(basesOf(Role.COORDINATOR));
    }

    public Set<Long> basesOf(Role role) {
        return account == null
                ? Set.of()
                : account.roles().stream()
                        .filter(held -> held.role() == role && held.baseId() != null)
                        .map(SignedInAccount.RoleInScope::baseId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The roots of the organisation trees this account is liaison of. */
    public Set<Long> liaisonOf() {
        return account == null
                ? Set.of()
                : account.roles().stream()
                        .filter(held -> held.role() == Role.LIAISON && held.organisationId() != null)
                        .map(SignedInAccount.RoleInScope::organisationId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    // For pages
    public String getDisplayName() {
        return account == null ? "" : account.displayName();
    }

    public String getEmail() {
        return account == null ? "" : account.email();
    }

    /** {@code light} or {@code dark}; null where the system decides. */
    public String getTheme() {
        return account == null ? null : account.theme();
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    public boolean isCoordinator() {
        return has(Role.COORDINATOR);
    }

    public boolean isReporter() {
        return has(Role.REPORTER);
    }

    public boolean isTrainer() {
        return has(Role.TRAINER);
    }

    public boolean isLiaison() {
        return has(Role.LIAISON);
    }

    public boolean isStaff() {
        return hasAny(Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER, Role.TRAINER, Role.LIAISON);
    }
}
