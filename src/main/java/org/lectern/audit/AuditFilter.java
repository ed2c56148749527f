package org.lectern.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries of the trail are wanted; null leaves a question open.
 *
 * @param bases only entries of these bases; null for all
 * @param since inclusive
 * @param until exclusive
 */
public record AuditFilter(
        Set<Long> bases,
        Instant since,
        Instant until,
        Long accountId,
        String action,
        String objectKind,
        Long objectId,
        Long baseId,
        AuditEntry.Outcome outcome) {}
