package org.lectern.enrolment;

import java.time.Instant;

/**
 * When, by whom and why an enrolment changes.
 *
 * @param accountId null for the system
 * @param reason in the person's own words; null where nothing was said
 */
public record Change(Instant at, Long accountId, EnrolmentReason code, String reason) {

    public Change withCode(EnrolmentReason other) {
        return new Change(at, accountId, other, reason);
    }

    /** The same moment without anybody's words: what the system does as a consequence. */
    public Change consequence(EnrolmentReason other) {
        return new Change(at, null, other, null);
    }
}
