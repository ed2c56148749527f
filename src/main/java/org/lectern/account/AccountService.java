package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;

/**
 * The accounts of others. The administrator does everything; a coordinator invites trainers of the own base, takes that
 * role away again, and confirms people who sign up and cannot read mail.
 */
@ApplicationScoped
@Transactional
public class AccountService {

    private static final int LONGEST_SEARCH = 200;

    @Inject
    private Event<AccountRemoved> removed;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChecks checks;

    @Inject
    private SignUps signUps;

    @Inject
    private WaitingAccounts waiting;

    @Inject
    private Throttle throttle;

    @Inject
    private AccountMails mails;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Somebody who waits to be confirmed.
     *
     * @param word opens the account for an hour to the one who asked
     */
    public record Found(long id, String word) {}

    /** A login that works at once, with a password that was hashed before: for sample data. */
    public record ReadyAccount(
            String email, String displayName, Language language, Long person, Set<RoleGrant> roles) {}

    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Page<AccountView> search(String text, Role role, AccountState state, PageRequest request) {
        String cleaned = PlainText.optional("q", text, LONGEST_SEARCH);
        AccountFilter filter = new AccountFilter(current.coordinated(), cleaned, role, state);
        trail.record(Act.of("account.list", "account", null, null));
        return accounts.search(filter, request).map(checks::view);
    }

    /** @throws NotFound if it is not there or outside the scope */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public AccountView get(long id) {
        return get(id, null);
    }

    /**
     * The same.
     *
     * @param word what {@link #findWaiting} gave, which opens to a coordinator somebody who waits; null for none
     * @throws NotFound if it is not there or outside the scope
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public AccountView get(long id, String word) {
        return checks.view(checks.visible(accounts.find(id), word));
    }

    /**
     * Finds somebody who signed up and waits to be confirmed, by the whole address. Counted, whether right or wrong.
     *
     * @return empty where nobody waits under this address
     * @throws TooManyAttempts if the account asked too often
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Optional<Found> findWaiting(String email) {
        String address = EmailAddress.required("email", email);
        throttle.question(current.required().accountId());
        return waiting.find(address);
    }

    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void mayInvite() {
        // The permission is the answer.
    }

    /** Invites somebody by mail; gives the id of the account. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public long invite(AccountEntry entry, Language language) {
        Set<RoleGrant> requested = checks.requested(entry.roles(), Set.of());
        Violations wrong = new Violations();
        String email = wrong.collect(() -> EmailAddress.required("email", entry.email()));
        String typed = wrong.collect(() -> PlainText.optional("displayName", entry.displayName(), Account.NAME_LENGTH));
        wrong.addIf(requested.isEmpty(), "roles", "error.roles");
        String personName = checks.personName(entry.person(), wrong);
        wrong.refuse();
        BusinessRule.require(accounts.byEmail(email).isEmpty(), AccountRule.EMAIL_IS_NOT_YET_TAKEN);
        checks.personMustBeFree(entry.person(), null);
        String name = typed != null ? typed : personName != null ? personName : email.substring(0, email.indexOf('@'));
        Account account = Account.invited(email, name, language, clock.instant());
        requested.forEach(account::grant);
        accounts.add(account);
        if (entry.person() != null) {
            account.linkTo(entry.person());
        }
        mails.invite(account);
        trail.record(Act.of("account.invite", "account", account.id(), checks.baseOf(account))
                .with("roles", null, account.grantsInWords())
                .with("person", null, entry.person()));
        return account.id();
    }

    /** Changes name, address, person and roles; roles take effect at the next request. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void update(long id, int version, AccountEntry entry) {
        update(id, version, entry, null);
    }

    /**
     * The same.
     *
     * @param word as for {@link #get(long, String)}
     */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void update(long id, int version, AccountEntry entry, String word) {
        Account account = checks.visible(accounts.lock(id), word);
        Set<RoleGrant> requested = checks.requested(entry.roles(), Set.copyOf(account.grants()));
        boolean administers = current.has(Role.ADMINISTRATOR);
        Violations wrong = new Violations();
        String email = wrong.collect(() -> EmailAddress.required("email", entry.email()));
        String name = wrong.collect(() -> PlainText.required("displayName", entry.displayName(), Account.NAME_LENGTH));
        if (entry.person() != null && !entry.person().equals(account.personId())) {
            checks.personName(entry.person(), wrong);
        }
        wrong.refuse();
        StaleVersion.require(version, account.version());
        boolean same = email.equals(account.email())
                && name.equals(account.displayName())
                && Objects.equals(entry.person(), account.personId());
        checks.onlyAdministrator(administers || same);
        Act act = Act.of("account.update", "account", id, checks.baseOf(account))
                .with("email", SignUps.masked(account.email()), SignUps.masked(email))
                .with("displayName", account.displayName(), name)
                .with("person", account.personId(), entry.person())
                .with("roles", account.grantsInWords(), null);
        if (!EmailAddress.norm(email).equals(EmailAddress.norm(account.email()))) {
            BusinessRule.require(accounts.byEmail(email).isEmpty(), AccountRule.EMAIL_IS_NOT_YET_TAKEN);
            account.moveTo(email);
        }
        account.rename(name);
        if (entry.person() != null && !entry.person().equals(account.personId())) {
            checks.personMustBeFree(entry.person(), id);
        }
        account.linkTo(entry.person());
        if (!requested.contains(RoleGrant.everywhere(Role.ADMINISTRATOR))) {
            checks.anAdministratorRemains(account);
        }
        String before = account.grantsInWords();
        account.holdExactly(requested);
        trail.record(withRoles(act, before, account.grantsInWords()));
    }

    private static Act withRoles(Act act, String before, String after) {
        List<Act.Change> others = act.changes().stream()
                .filter(change -> !"roles".equals(change.field()))
                .toList();
        return new Act(act.action(), act.objectKind(), act.objectId(), act.baseId(), others)
                .with("roles", before, after);
    }

    /** The login goes, the person stays. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void remove(long id) {
        Account account = checks.manageable(accounts.lock(id));
        checks.anAdministratorRemains(account);
        Long base = checks.baseOf(account);
        account.remove();
        checks.revokeEverything(id);
        removed.fire(new AccountRemoved(id));
        trail.record(Act.of("account.remove", "account", id, base));
    }

    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void disable(long id) {
        Account account = checks.manageable(accounts.lock(id));
        checks.anAdministratorRemains(account);
        account.disable();
        trail.record(Act.of("account.disable", "account", id, checks.baseOf(account)));
    }

    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void enable(long id) {
        Account account = checks.manageable(accounts.lock(id));
        account.enable();
        trail.record(Act.of("account.enable", "account", id, checks.baseOf(account)));
    }

    /** Ends every session of a browser; tokens stay. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void endSessions(long id) {
        Account account = checks.manageable(accounts.lock(id));
        account.endSessions();
        trail.record(Act.of("account.end-sessions", "account", id, checks.baseOf(account)));
    }

    /**
     * Mails the link again: to set the first password, or to confirm the address.
     *
     * @param word as for {@link #get(long, String)}
     */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void resend(long id, String word) {
        Account account = checks.visible(accounts.lock(id), word);
        boolean open = account.state() == AccountState.INVITED || account.state() == AccountState.UNCONFIRMED;
        BusinessRule.require(open, AccountRule.INVITATION_IS_OPEN);
        if (account.state() == AccountState.INVITED) {
            mails.invite(account);
        } else {
            mails.confirm(account);
        }
        trail.record(Act.of("account.resend", "account", id, checks.baseOf(account)));
    }

    /**
     * Says that the address of somebody who signed up is right, in place of the mail.
     *
     * @param word as for {@link #get(long, String)}
     */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public void confirm(long id, String word) {
        Account account = checks.visible(accounts.lock(id), word);
        BusinessRule.require(account.state() == AccountState.UNCONFIRMED, AccountRule.INVITATION_IS_OPEN);
        signUps.confirm(account);
    }

    /**
     * Makes logins that work at once, all with one password, without mail. Sample data only: nobody may but the system.
     */
    @Allowed({})
    public List<Long> addReady(List<ReadyAccount> ready, String passwordHash) {
        return ready.stream()
                .map(one -> {
                    Account account = Account.ready(
                            one.email(), one.displayName(), one.language(), passwordHash, clock.instant());
                    one.roles().forEach(account::grant);
                    if (one.person() != null) {
                        account.linkTo(one.person());
                    }
                    return accounts.add(account).id();
                })
                .toList();
    }
}
