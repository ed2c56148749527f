package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;

/**
 * Who makes a request, read again from the database each time: a changed role, a disabled account, a new password take
 * effect at the next request.
 */
@ApplicationScoped
public class SignedInAccounts {

    /** However busy, a session ends after this. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    @Inject
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** What is needed to prove a password. */
    record Login(long id, String passwordHash, AccountState state, int authVersion) {}

    /** The account of a browser session, while the session is young and nothing ended it. */
    @Transactional
    public Optional<SignedInAccount> bySession(long accountId, int authVersion, Instant signedInAt) {
        if (!clock.instant().isBefore(signedInAt.plus(LONGEST_SESSION))) {
            return Optional.empty();
        }
        return accounts.withRoles(accountId)
                .filter(Account::isActive)
                .filter(account -> account.authVersion() == authVersion)
                .map(SignedInAccounts::signedIn);
    }

    /** The account of a program that shows a token. */
    @Transactional
    public Optional<SignedInAccount> byToken(String word) {
        Optional<ApiTokens.Shown> shown = tokens.usable(word);
        Instant now = clock.instant();
        shown.map(ApiTokens.Shown::token)
                .filter(token -> token.useIsWorthNoting(now))
                .ifPresent(token -> token.used(now));
        return shown.filter(found -> found.account().isActive())
                .map(found -> signedIn(found.account(), found.grants()));
    }

    /** The account that was proved just now. */
    @Transactional
    public Optional<SignedInAccount> byId(long accountId) {
        return accounts.withRoles(accountId).filter(Account::isActive).map(SignedInAccounts::signedIn);
    }

    @Transactional
    Optional<Login> login(String email) {
        return accounts.byEmail(email)
                .map(account ->
                        new Login(account.id(), account.passwordHash(), account.state(), account.authVersion()));
    }

    @Transactional
    void noteSignIn(long accountId, Instant now, String action) {
        entities.createQuery("update Account a set a.lastSignInAt = :now where a.id = :id")
                .setParameter("now", now)
                .setParameter("id", accountId)
                .executeUpdate();
        trail.record(Act.of(action, "account", accountId, null));
    }

    private static SignedInAccount signedIn(Account account) {
        return signedIn(account, account.grants());
    }

    private static SignedInAccount signedIn(Account account, Collection<RoleGrant> grants) {
        List<SignedInAccount.RoleInScope> roles = grants.stream()
                .map(held -> new SignedInAccount.RoleInScope(held.role(), held.baseId(), held.organisationId()))
                .toList();
        return new SignedInAccount(
                account.id(),
                account.personId(),
                account.email(),
                account.displayName(),
                account.language(),
                account.theme(),
                roles);
    }
}
