package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;

/**
 * A coordinator leaves a base, and the next one takes over: the role goes, what the leaving one has for the base passes
 * on, and the trail tells of it. The administrator hands over to anybody who can sign in; who leaves by oneself hands
 * over to somebody who coordinates the base already.
 */
@ApplicationScoped
@Transactional
public class HandoverService {

    private static final int MOST = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private ScopeNames names;

    @Inject
    private OwnAccountService own;

    @Inject
    private AccountMails mails;

    @Inject
    @Any
    private Instance<Belongings> belongings;

    @Inject
    private CurrentAccount current;

    @Inject
    private CurrentLanguage language;

    @Inject
    private AuditTrail trail;

    /** How much of one kind passes on. */
    public record Passed(Belonging kind, long number) {}

    /**
     * What a handing over does.
     *
     * @param givesRole false where the successor coordinates the base already
     * @param keeps the roles that stay with the one who leaves
     */
    public record Effect(
            long from,
            String fromName,
            long to,
            String toName,
            String base,
            String baseName,
            boolean givesRole,
            List<OwnAccountService.HeldRole> keeps,
            List<Passed> passes) {}

    /**
     * The bases an account can hand over.
     *
     * @throws NotFound if there is none, or the account is not the reader's to see
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public List<ScopeNames.Named> bases(long from) {
        Set<Long> held = coordinatedBy(reachable(accounts.find(from)));
        List<ScopeNames.Named> bases = names.bases(language.get()).stream()
                .filter(base -> held.contains(base.id()))
                .toList();
        if (bases.isEmpty()) {
            throw new NotFound();
        }
        return bases;
    }

    /** The name of the one who leaves. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public String leaving(long from) {
        return reachable(accounts.find(from)).displayName();
    }

    /** Who could be the next one, by a part of the name or the address; both stand in the name. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public List<ScopeNames.Named> successors(long from, String text) {
        Account leaving = reachable(accounts.find(from));
        Set<Long> held = coordinatedBy(leaving);
        boolean anybody = current.has(Role.ADMINISTRATOR);
        return accounts.signingIn(text == null ? "" : text, anybody ? MOST : Integer.MAX_VALUE).stream()
                .filter(account -> !account.id().equals(leaving.id()))
                .filter(account -> anybody || coordinatedBy(account).stream().anyMatch(held::contains))
                .limit(MOST)
                .map(HandoverService::named)
                .toList();
    }

    /** One of them. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Optional<ScopeNames.Named> successor(long from, long id) {
        Account leaving = reachable(accounts.find(from));
        return accounts.find(id)
                .filter(Account::isActive)
                .filter(account -> current.has(Role.ADMINISTRATOR)
                        || coordinatedBy(account).stream().anyMatch(coordinatedBy(leaving)::contains))
                .map(HandoverService::named);
    }

    private static ScopeNames.Named named(Account account) {
        return new ScopeNames.Named(account.id(), null, account.displayName() + " · " + account.email());
    }

    /** What would change; nothing does. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Effect preview(long from, String base, Long to) {
        Account leaving = reachable(accounts.find(from));
        ScopeNames.Named handed = base(leaving, base);
        return effect(leaving, successor(leaving, handed, to), handed);
    }

    /** Does it, with effect at the next request of both. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Effect handOver(long from, String base, Long to) {
        lockBoth(from, to);
        Account leaving = reachable(accounts.find(from));
        ScopeNames.Named handed = base(leaving, base);
        Account next = successor(leaving, handed, to);
        Effect effect = effect(leaving, next, handed);
        RoleGrant role = RoleGrant.atBase(Role.COORDINATOR, handed.id());
        String before = leaving.grantsInWords();
        Set<RoleGrant> kept = new HashSet<>(leaving.grants());
        kept.remove(role);
        leaving.holdExactly(kept);
        Act left = Act.of("account.hand-over", "account", leaving.id(), handed.id())
                .with("roles", before, leaving.grantsInWords())
                .with("successor", null, next.id());
        String had = next.grantsInWords();
        next.grant(role);
        for (Belongings one : belongings) {
            long number = one.count(leaving.id(), handed.id());
            one.pass(leaving.id(), next.id(), handed.id());
            left = left.with(one.kind().name(), null, number == 0 ? null : number);
        }
        trail.record(left);
        trail.record(Act.of("account.take-over", "account", next.id(), handed.id())
                .with("roles", had, next.grantsInWords())
                .with("predecessor", null, leaving.id()));
        mails.baseHandedOver(next, leaving.displayName(), handed.name());
        return effect;
    }

    /** Always in the same order, so that two at once cannot wait for each other. */
    private void lockBoth(long from, Long to) {
        accounts.lock(to == null ? from : Math.min(from, to));
        if (to != null && to != from) {
            accounts.lock(Math.max(from, to));
        }
    }

    private Account reachable(Optional<Account> found) {
        return found.filter(account -> account.state() != AccountState.REMOVED)
                .filter(account ->
                        current.has(Role.ADMINISTRATOR) || account.id().equals(current.idOrNull()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the account does not coordinate it */
    private ScopeNames.Named base(Account leaving, String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput("base", "error.required");
        }
        return names.baseId(code)
                .filter(coordinatedBy(leaving)::contains)
                .flatMap(id -> names.base(id, language.get()))
                .orElseThrow(NotFound::new);
    }

    private Account successor(Account leaving, ScopeNames.Named base, Long to) {
        if (to == null) {
            throw new InvalidInput("to", "error.required");
        }
        if (to.equals(leaving.id())) {
            throw new InvalidInput("to", "error.successor-self");
        }
        Optional<Account> next = accounts.find(to);
        if (!current.has(Role.ADMINISTRATOR)) {
            BusinessRule.require(
                    next.filter(account -> coordinatedBy(account).contains(base.id()))
                            .isPresent(),
                    AccountRule.SUCCESSOR_COORDINATES_THE_BASE);
        }
        Account account = next.orElseThrow(() -> new InvalidInput("to", "error.value"));
        BusinessRule.require(account.isActive(), AccountRule.SUCCESSOR_CAN_SIGN_IN);
        return account;
    }

    private static Set<Long> coordinatedBy(Account account) {
        Set<Long> bases = new HashSet<>();
        account.grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .forEach(grant -> bases.add(grant.baseId()));
        return bases;
    }

    private Effect effect(Account leaving, Account next, ScopeNames.Named base) {
        RoleGrant role = RoleGrant.atBase(Role.COORDINATOR, base.id());
        return new Effect(
                leaving.id(),
                leaving.displayName(),
                next.id(),
                next.displayName(),
                base.code(),
                base.name(),
                !next.grants().contains(role),
                leaving.grants().stream()
                        .filter(grant -> !grant.equals(role))
                        .map(own::inWords)
                        .toList(),
                belongings.stream()
                        .map(one -> new Passed(one.kind(), one.count(leaving.id(), base.id())))
                        .sorted(Comparator.comparing(Passed::kind))
                        .toList());
    }
}
