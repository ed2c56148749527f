package org.lectern.enrolment;

import java.time.LocalDate;

/**
 * Seats that are reserved for an organisation of a liaison.
 *
 * @param session code of the session
 * @param releaseOn the day on which the unused ones are for everybody; null where none is set
 */
public record OwnSeats(
        long trainingSession,
        String session,
        String title,
        String titleZh,
        String organisation,
        int size,
        int taken,
        LocalDate releaseOn) {

    public int unused() {
        return Math.max(0, size - taken);
    }
}
