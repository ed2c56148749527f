package org.lectern.account.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lectern.account.AccountEntry;
import org.lectern.account.AccountView;
import org.lectern.account.ScopeNames;
import org.lectern.shared.Language;

/** An account as it stands in the form. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nobody holds more roles than this; a form that asks for more is not ours. */
    private static final int MOST_ROLES = 50;

    private int version;
    private String email;
    private String displayName;
    private ScopeNames.Named person;
    private Language language;
    private final List<RoleLine> roles = new ArrayList<>();

    static AccountForm of(AccountView account) {
        AccountForm form = new AccountForm();
        form.version = account.version();
        form.email = account.email();
        form.displayName = account.displayName();
        form.person = account.personId() == null
                ? null
                : new ScopeNames.Named(account.personId(), null, account.personName());
        account.roles().forEach(held -> {
            RoleLine line = new RoleLine();
            line.setRole(held.role());
            line.setBase(held.base());
            line.setOrganisation(
                    held.organisation() == null ? null : new ScopeNames.Named(held.organisation(), null, held.scope()));
            form.roles.add(line);
        });
        return form;
    }

    AccountEntry entry() {
        List<AccountEntry.RoleEntry> entries = roles.stream()
                .filter(line -> line.getRole() != null)
                .map(line -> new AccountEntry.RoleEntry(
                        line.getRole(),
                        line.getRole().needsBase() ? line.getBase() : null,
                        line.getRole().needsOrganisation() ? id(line.getOrganisation()) : null))
                .toList();
        return new AccountEntry(email, displayName, id(person), entries);
    }

    private static Long id(ScopeNames.Named chosen) {
        return chosen == null ? null : chosen.id();
    }

    Language languageOr(Language other) {
        return language == null ? other : language;
    }

    public void addRole() {
        if (roles.size() < MOST_ROLES) {
            roles.add(new RoleLine());
        }
    }

    public void removeRole(int index) {
        if (index >= 0 && index < roles.size()) {
            roles.remove(index);
        }
    }

    public List<RoleLine> getRoles() {
        return roles;
    }

    public int getVersion() {
        return version;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public ScopeNames.Named getPerson() {
        return person;
    }

    public void setPerson(ScopeNames.Named person) {
        this.person = person;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
