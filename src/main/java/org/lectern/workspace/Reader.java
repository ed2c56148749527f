package org.lectern.workspace;

import java.util.Set;

/**
 * Whose views are asked for.
 *
 * @param bases those this account coordinates
 * @param administrator also sees what administrators share among themselves
 */
record Reader(long accountId, Set<Long> bases, boolean administrator) {}
