package org.lectern.account;

import java.time.Instant;
import java.util.List;

/**
 * An account as it is read by those who administer it.
 *
 * @param personName full name of the person; null where there is none
 * @param manageable true if the reader may disable and remove it
 */
public record AccountView(
        long id,
        int version,
        String email,
        String displayName,
        AccountState state,
        List<OwnAccountService.HeldRole> roles,
        Long personId,
        String personName,
        Instant createdAt,
        Instant lastSignInAt,
        boolean manageable) {

    /** True for somebody who has a base to hand over. */
    public boolean isCoordinator() {
        return roles.stream().anyMatch(held -> held.role() == Role.COORDINATOR);
    }
}
