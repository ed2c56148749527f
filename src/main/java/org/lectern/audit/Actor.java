package org.lectern.audit;

/**
 * Who acts, as plain values.
 *
 * @param accountId null for the public and for the system
 * @param role the names of the roles held, or {@code SYSTEM} or {@code PUBLIC}
 * @param address where the request came from; null for jobs
 */
public record Actor(Long accountId, String role, String address) {

    /** Tells who acts now; the feature that knows accounts answers. */
    public interface Source {
        Actor now();
    }
}
