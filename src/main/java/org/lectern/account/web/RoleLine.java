package org.lectern.account.web;

import java.io.Serializable;
import org.lectern.account.Role;
import org.lectern.account.ScopeNames;

/** A role with its scope as it stands in the form. */
public class RoleLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private Role role;
    private String base;
    private ScopeNames.Named organisation;

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

    public ScopeNames.Named getOrganisation() {
        return organisation;
    }

    public void setOrganisation(ScopeNames.Named organisation) {
        this.organisation = organisation;
    }
}
