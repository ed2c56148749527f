package org.lectern.enrolment;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody whom an organisation nominated, as its liaison follows it.
 *
 * @param session code of the session
 * @param starts null where it has no slots
 * @param position from 1 among those who wait; null for everybody else
 * @param offerUntil until when an offered seat is kept; null for everybody else
 * @param withdrawable true as long as the liaison can take the nomination back
 */
public record Nominee(
        long enrolment,
        long person,
        String fullName,
        String latinName,
        String organisation,
        long trainingSession,
        String session,
        String title,
        String titleZh,
        Instant starts,
        ZoneId zone,
        EnrolmentState state,
        Integer position,
        Instant offerUntil,
        Instant joinedAt,
        boolean withdrawable) {}
