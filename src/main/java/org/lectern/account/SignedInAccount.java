package org.lectern.account;

import java.util.List;
import org.lectern.shared.Language;

/**
 * Who is signed in, read from the database at each request so that a changed role takes effect at once.
 *
 * @param accountId id of the account
 * @param personId the person the login belongs to; null for most staff
 * @param theme {@code light}, {@code dark}, or null where the system decides
 */
public record SignedInAccount(
        long accountId,
        Long personId,
        String email,
        String displayName,
        Language language,
        String theme,
        List<RoleInScope> roles) {

    /** A role with its scope as plain ids; both null where the role holds everywhere. */
    public record RoleInScope(Role role, Long baseId, Long organisationId) {}

    public SignedInAccount(
            long accountId,
            Long personId,
            String email,
            String displayName,
            Language language,
            List<RoleInScope> roles) {
        this(accountId, personId, email, displayName, language, null, roles);
    }

    public SignedInAccount {
        roles = List.copyOf(roles);
    }
}
