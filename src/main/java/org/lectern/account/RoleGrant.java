package org.lectern.account;

/**
 * A role with its scope, as it is given and compared.
 *
 * @param baseId set exactly for the roles that hold for one base
 * @param organisationId set exactly for the role that holds for one organisation tree
 */
public record RoleGrant(Role role, Long baseId, Long organisationId) {

    public RoleGrant {
        if (role.needsBase() != (baseId != null) || role.needsOrganisation() != (organisationId != null)) {
            throw new IllegalArgumentException("the scope does not fit the role " + role);
        }
    }

    public static RoleGrant everywhere(Role role) {
        return new RoleGrant(role, null, null);
    }

    public static RoleGrant atBase(Role role, long baseId) {
        return new RoleGrant(role, baseId, null);
    }

    public static RoleGrant ofOrganisation(Role role, long organisationId) {
        return new RoleGrant(role, null, organisationId);
    }

    /** For the trail: {@code COORDINATOR@3}. */
    @Override
    public String toString() {
        return baseId != null
                ? role + "@" + baseId
                : organisationId != null ? role + "@org" + organisationId : role.name();
    }
}
