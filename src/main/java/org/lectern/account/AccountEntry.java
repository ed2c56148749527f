package org.lectern.account;

import java.util.List;

/**
 * An account as it is entered, not yet checked.
 *
 * @param displayName null: the name of the person, or else the part of the address before the at sign
 * @param person id of the person the login belongs to; null for none
 */
public record AccountEntry(String email, String displayName, Long person, List<RoleEntry> roles) {

    /**
     * A role as it is entered.
     *
     * @param base code, for the roles of one base
     * @param organisation id, for the role of an organisation tree
     */
    public record RoleEntry(Role role, String base, Long organisation) {}

    public AccountEntry {
        roles = roles == null
                ? List.of()
                : roles.stream().filter(entry -> entry != null).toList();
    }

    /** The same with this name where none was given. */
    public AccountEntry orNamed(String name) {
        return displayName == null ? new AccountEntry(email, name, person, roles) : this;
    }
}
