package org.lectern.account.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lectern.account.AccountEntry;
import org.lectern.account.AccountView;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;

/** An account as it stands in the form. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nobody holds more roles than this; a form that asks for more is not ours. */
    private static final int MOST_ROLES = 50;

    private int version;
    private String email;
    private String displayName;
    private String person;
    private Language language;
    private final List<RoleLine> roles = new ArrayList<>();

    static AccountForm of(AccountView account) {
        AccountForm form = new AccountForm();
        form.version = account.version();
        form.email = account.email();
        form.displayName = account.displayName();
        form.person = account.personId() == null ? null : account.personId().toString();
        account.roles().forEach(held -> {
            RoleLine line = new RoleLine();
            line.setRole(held.role());
            line.setBase(held.base());
            line.setOrganisation(
                    held.organisation() == null ? null : held.organisation().toString());
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
                        line.getRole().needsOrganisation() ? id("organisation", line.getOrganisation()) : null))
                .toList();
        return new AccountEntry(email, displayName, id("person", person), entries);
    }

    private static Long id(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Long id = Parameters.id(text.trim());
        if (id == null) {
            throw new InvalidInput(field, "error.value");
        }
        return id;
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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
