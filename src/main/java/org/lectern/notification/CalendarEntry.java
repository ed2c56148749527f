package org.lectern.notification;

import java.time.Instant;

/**
 * A slot as it stands in a calendar.
 *
 * @param uid of the slot: it stays when the slot is moved
 * @param sequence goes up with each change that a calendar must take over
 * @param summary in the words of the reader, as the next three
 * @param url of the session
 */
record CalendarEntry(
        String uid,
        long sequence,
        Instant starts,
        Instant ends,
        Status status,
        String summary,
        String location,
        String description,
        String url) {

    /** What a calendar shows of it. */
    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** For who has a seat, the slot is in the calendar for certain, also before the session is. */
    CalendarEntry settled() {
        return status != Status.TENTATIVE
                ? this
                : new CalendarEntry(uid, sequence, starts, ends, Status.CONFIRMED, summary, location, description, url);
    }
}
