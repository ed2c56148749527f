package org.lectern.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Language;

/**
 * A login. It begins unconfirmed, when somebody signs up, or invited, when somebody who may asks for it; it is active
 * once the address is proved and a password set. It may be disabled and enabled again. In the end it is removed: nobody
 * can sign in with it any more and its name and address are gone, while the row stays for the trail and the person
 * stays for the counts. Whatever must end the sessions that are open raises the authentication version.
 */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.byEmail", query = "select a from Account a where a.emailNorm = :email")
@NamedQuery(name = "Account.byPerson", query = "select a from Account a where a.personId = :person")
@NamedQuery(name = "Account.byPersons", query = "select a from Account a where a.personId in :persons order by a.id")
@NamedQuery(
        name = "Account.coordinators",
        query = "select distinct a from Account a join a.roles r where r.role = org.lectern.account.Role.COORDINATOR"
                + " and r.baseId = :base and a.state = org.lectern.account.AccountState.ACTIVE order by a.id")
@NamedQuery(
        name = "Account.liaisons",
        query = "select r.organisationId, a.id from Account a join a.roles r"
                + " where r.role = org.lectern.account.Role.LIAISON and r.organisationId in :organisations"
                + " and a.state = org.lectern.account.AccountState.ACTIVE order by a.id desc")
@NamedQuery(
        name = "Account.withRoles",
        query = "select distinct a from Account a left join fetch a.roles where a.id = :id")
@NamedQuery(
        name = "Account.administrators",
        query = "select a from Account a join a.roles r where r.role = org.lectern.account.Role.ADMINISTRATOR"
                + " and a.state = org.lectern.account.AccountState.ACTIVE order by a.id")
public class Account {

    /** In UTF-16 units, as the column counts. */
    public static final int NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String email;

    @Column(name = "email_norm")
    private String emailNorm;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private String locale;

    private String theme;

    @Column(name = "auth_version")
    private int authVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<AccountRole> roles = new ArrayList<>();

    protected Account() {}

    private Account(String email, String displayName, Language language, AccountState state, Instant now) {
        this.email = email;
        this.emailNorm = EmailAddress.norm(email);
        this.displayName = displayName;
        this.locale = language.tag();
        this.state = state;
        this.createdAt = now;
    }

    /** Somebody signs up; the address must still be proved. */
    public static Account signedUp(
            String email, String displayName, Language language, String passwordHash, Instant now) {
        Account account = new Account(email, displayName, language, AccountState.UNCONFIRMED, now);
        account.passwordHash = passwordHash;
        account.grant(RoleGrant.everywhere(Role.TRAINEE));
        return account;
    }

    /** Somebody is asked to use the product and will choose a password. */
    public static Account invited(String email, String displayName, Language language, Instant now) {
        return new Account(email, displayName, language, AccountState.INVITED, now);
    }

    /** A login that works at once: the first administrator, and sample data. */
    public static Account ready(String email, String displayName, Language language, String passwordHash, Instant now) {
        Account account = new Account(email, displayName, language, AccountState.ACTIVE, now);
        account.passwordHash = passwordHash;
        account.confirmedAt = now;
        return account;
    }

    /** Somebody who has not proved the address signs up once more: what was typed last holds. */
    void signUpAgain(String name, Language language, String hash) {
        displayName = name;
        locale = language.tag();
        passwordHash = hash;
    }

    /** The address is proved. */
    public void confirm(Instant now) {
        if (state == AccountState.UNCONFIRMED) {
            state = AccountState.ACTIVE;
            confirmedAt = now;
        }
    }

    /** A new password ends every session that is open; an invited account begins with it. */
    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        authVersion++;
        if (state == AccountState.INVITED || state == AccountState.UNCONFIRMED) {
            state = AccountState.ACTIVE;
            confirmedAt = now;
        }
    }

    public void endSessions() {
        authVersion++;
    }

    public void disable() {
        if (state != AccountState.REMOVED) {
            state = AccountState.DISABLED;
            authVersion++;
        }
    }

    public void enable() {
        if (state == AccountState.DISABLED) {
            state = confirmedAt != null
                    ? AccountState.ACTIVE
                    : passwordHash != null ? AccountState.UNCONFIRMED : AccountState.INVITED;
        }
    }

    /** The login goes; the person stays. */
    public void remove() {
        state = AccountState.REMOVED;
        authVersion++;
        email = "removed-" + id + "@invalid";
        emailNorm = email;
        displayName = "–";
        passwordHash = null;
        personId = null;
        roles.clear();
    }

    /** The new address is proved. */
    public void moveTo(String newEmail) {
        email = newEmail;
        emailNorm = EmailAddress.norm(newEmail);
        authVersion++;
    }

    public void rename(String newName) {
        displayName = newName;
    }

    public void prefer(Language language, String chosenTheme) {
        locale = language.tag();
        theme = chosenTheme;
    }

    /** @param person null: the login belongs to nobody on the records */
    public void linkTo(Long person) {
        personId = person;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    public void grant(RoleGrant grant) {
        if (roles.stream().noneMatch(held -> held.grant().equals(grant))) {
            roles.add(new AccountRole(this, grant));
        }
    }

    /** Holds exactly these roles from now on, with effect at the next request. */
    public void holdExactly(Collection<RoleGrant> grants) {
        roles.removeIf(held -> !grants.contains(held.grant()));
        grants.forEach(this::grant);
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public List<RoleGrant> grants() {
        return roles.stream().map(AccountRole::grant).toList();
    }

    /** For the trail: the roles in one line, always in the same order. */
    public String grantsInWords() {
        Set<String> words = new TreeSet<>();
        grants().forEach(grant -> words.add(grant.toString()));
        return String.join(" ", words);
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    public Language language() {
        return Language.byTag(locale).orElse(Language.EN);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Long personId() {
        return personId;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public AccountState state() {
        return state;
    }

    public String theme() {
        return theme;
    }

    public int authVersion() {
        return authVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant lastSignInAt() {
        return lastSignInAt;
    }
}
