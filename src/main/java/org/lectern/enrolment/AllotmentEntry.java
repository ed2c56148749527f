package org.lectern.enrolment;

import java.time.LocalDate;

/**
 * What is entered about reserved seats.
 *
 * @param organisation id; null where they are for a target group
 * @param targetGroup code; null where they are for an organisation
 * @param releaseOn the day on which what is unused is for everybody; null to release by hand
 * @param version the version that was read; null for new ones
 */
public record AllotmentEntry(
        Long organisation, String targetGroup, Integer size, LocalDate releaseOn, Integer version) {}
