package org.lectern.account;

import java.util.Set;

/**
 * The bases whose records an account may see or change in a use case. Repositories take it, so that a query of scoped
 * data cannot be built without one.
 *
 * @param everything true for the administrator: every base
 * @param baseIds the bases otherwise
 */
public record Scope(boolean everything, Set<Long> baseIds) {

    public static final Scope EVERYTHING = new Scope(true, Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of());

    public Scope {
        baseIds = Set.copyOf(baseIds);
    }

    public static Scope ofBases(Set<Long> baseIds) {
        return new Scope(false, baseIds);
    }

    /** True if a record of this base lies in the scope; records of the network (null) only in that of everything. */
    public boolean covers(Long baseId) {
        return everything || baseId != null && baseIds.contains(baseId);
    }
}
