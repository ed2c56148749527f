package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Violations;

/** What must hold before somebody changes the account of another. */
@ApplicationScoped
class AccountChecks {

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private WaitingAccounts waiting;

    @Inject
    private ScopeNames names;

    @Inject
    private OwnAccountService own;

    @Inject
    private CurrentAccount current;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Clock clock;

    /** @throws NotFound if the reader may not see it */
    Account visible(Optional<Account> found) {
        Account account =
                found.filter(there -> there.state() != AccountState.REMOVED).orElseThrow(NotFound::new);
        if (!isVisible(account)) {
            throw new NotFound();
        }
        return account;
    }

    private boolean isVisible(Account account) {
        Scope scope = current.coordinated();
        return scope.everything() || account.grants().stream().anyMatch(grant -> isTrainerIn(scope, grant));
    }

    /**
     * The same, and to a coordinator also somebody who waits to be confirmed.
     *
     * @param word what {@link AccountService#findWaiting} gave; null for none
     * @throws NotFound if the reader may not see it
     */
    Account visible(Optional<Account> found, String word) {
        return found.filter(account -> waiting.isOpen(account, word)).orElseGet(() -> visible(found));
    }

    /**
     * Refuses an account that is not only the reader's to take away.
     *
     * @throws NotFound if the reader may not see it
     */
    Account manageable(Optional<Account> found) {
        Account account = visible(found);
        BusinessRule.require(isManageable(account), AccountRule.ACCOUNT_HAS_NO_ROLE_ELSEWHERE);
        return account;
    }

    private boolean isManageable(Account account) {
        Scope scope = current.coordinated();
        return scope.everything()
                || account.holds(Role.TRAINER)
                        && account.grants().stream()
                                .allMatch(grant -> grant.role() == Role.TRAINEE || isTrainerIn(scope, grant));
    }

    private static boolean isTrainerIn(Scope scope, RoleGrant grant) {
        return grant.role() == Role.TRAINER && scope.covers(grant.baseId());
    }

    /**
     * The roles that were entered, checked. A coordinator may add and take away trainers of the own bases; everything
     * else must stay as it is.
     *
     * @param held what the account holds before
     * @throws RoleMayNot if the role is not the reader's to give
     * @throws NotFound if the base is not the reader's
     */
    Set<RoleGrant> requested(List<AccountEntry.RoleEntry> entered, Set<RoleGrant> held) {
        Scope scope = current.coordinated();
        if (!scope.everything()) {
            boolean others = entered.stream()
                    .anyMatch(entry -> entry.role() != null
                            && entry.role() != Role.TRAINER
                            && held.stream().noneMatch(grant -> grant.role() == entry.role()));
            onlyAdministrator(!others);
        }
        Set<RoleGrant> requested = new HashSet<>();
        Violations wrong = new Violations();
        for (int i = 0; i < entered.size(); i++) {
            AccountEntry.RoleEntry entry = entered.get(i);
            String field = "roles[" + i + "]";
            RoleGrant grant = wrong.collect(() -> grant(field, entry));
            if (grant != null) {
                requested.add(grant);
            }
        }
        if (!scope.everything()) {
            requested.stream().filter(grant -> !held.contains(grant)).forEach(grant -> mustBeIn(scope, grant));
            boolean tookAway =
                    held.stream().anyMatch(grant -> !requested.contains(grant) && !isTrainerIn(scope, grant));
            onlyAdministrator(!tookAway);
        }
        wrong.refuse();
        return requested;
    }

    private static void mustBeIn(Scope scope, RoleGrant grant) {
        if (grant.role() != Role.TRAINER) {
            throw new RoleMayNot();
        }
        if (!scope.covers(grant.baseId())) {
            throw new NotFound();
        }
    }

    private RoleGrant grant(String field, AccountEntry.RoleEntry entry) {
        if (entry.role() == null) {
            throw new InvalidInput(field + ".role", "error.required");
        }
        boolean wantsBase = entry.role().needsBase();
        boolean wantsOrganisation = entry.role().needsOrganisation();
        if (wantsBase && entry.base() == null) {
            throw new InvalidInput(field + ".base", "error.role-base");
        }
        if (wantsOrganisation && entry.organisation() == null) {
            throw new InvalidInput(field + ".organisation", "error.role-organisation");
        }
        if (!wantsBase && entry.base() != null || !wantsOrganisation && entry.organisation() != null) {
            throw new InvalidInput(field, "error.role-everywhere");
        }
        if (wantsBase) {
            long base = names.baseId(entry.base()).orElseThrow(() -> new InvalidInput(field + ".base", "error.value"));
            return RoleGrant.atBase(entry.role(), base);
        }
        if (wantsOrganisation) {
            long organisation = names.organisation(entry.organisation(), language.get())
                    .map(ScopeNames.Named::id)
                    .orElseThrow(() -> new InvalidInput(field + ".organisation", "error.value"));
            return RoleGrant.ofOrganisation(entry.role(), organisation);
        }
        return RoleGrant.everywhere(entry.role());
    }

    /**
     * The name of the person that was entered; notes what is wrong.
     *
     * @throws NotFound if none of the reader's bases knows the person
     */
    String personName(Long person, Violations wrong) {
        if (person == null) {
            return null;
        }
        if (!names.isKnown(person, current.coordinated())) {
            throw new NotFound();
        }
        Optional<String> name = names.fullName(person);
        wrong.addIf(name.isEmpty(), "person", "error.value");
        return name.orElse(null);
    }

    void personMustBeFree(Long person, Long account) {
        boolean free = person == null
                || accounts.ofPerson(person)
                        .map(other -> other.id().equals(account))
                        .orElse(true);
        BusinessRule.require(free, AccountRule.PERSON_HAS_NO_OTHER_ACCOUNT);
    }

    void onlyAdministrator(boolean holds) {
        if (!holds) {
            throw new RoleMayNot();
        }
    }

    /** Called before an account ceases to administer: the rows are locked, so that two cannot remove each other. */
    void anAdministratorRemains(Account account) {
        if (account.holds(Role.ADMINISTRATOR) && account.isActive()) {
            boolean another = accounts.lockAdministrators().stream()
                    .anyMatch(other -> !other.id().equals(account.id()));
            BusinessRule.require(another, AccountRule.AN_ADMINISTRATOR_REMAINS);
        }
    }

    void revokeEverything(long id) {
        tokens.ofAccount(id).forEach(token -> token.revoke(clock.instant()));
        for (OneTimeCode.Kind kind : OneTimeCode.Kind.values()) {
            codes.revoke(id, kind);
        }
    }

    /** The base whose trail tells of this account: that of a trainer or a coordinator. */
    Long baseOf(Account account) {
        return account.grants().stream()
                .map(RoleGrant::baseId)
                .filter(base -> base != null)
                .findFirst()
                .orElse(null);
    }

    AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.version(),
                account.email(),
                account.displayName(),
                account.state(),
                account.grants().stream().map(own::inWords).toList(),
                account.personId(),
                account.personId() == null
                        ? null
                        : names.fullName(account.personId()).orElse(null),
                account.createdAt(),
                account.lastSignInAt(),
                isManageable(account));
    }
}
