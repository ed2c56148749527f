package org.lectern.account.web;

import java.io.Serializable;
import org.lectern.account.Role;

/** A role with its scope as it stands in the form. */
public class RoleLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private Role role;
    private String base;
    private String organisation;

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
