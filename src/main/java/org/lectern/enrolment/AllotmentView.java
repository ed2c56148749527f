package org.lectern.enrolment;

import java.time.LocalDate;

/**
 * Reserved seats, as they are shown.
 *
 * @param organisation id; null where they are for a target group
 * @param organisationName null likewise
 * @param targetGroup code; null where they are for an organisation
 * @param size how many are reserved
 * @param taken how many people sit on them
 * @param releaseOn the day, in the zone of the base, on which the unused ones are for everybody; null where none is set
 * @param released true once that has happened
 */
public record AllotmentView(
        long id,
        Long organisation,
        String organisationName,
        String targetGroup,
        int size,
        int taken,
        LocalDate releaseOn,
        boolean released,
        int version) {

    /** How many nobody sits on. */
    public int unused() {
        return released ? 0 : Math.max(0, size - taken);
    }
}
