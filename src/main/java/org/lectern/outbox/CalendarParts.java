package org.lectern.outbox;

import java.util.List;
import org.lectern.outbox.Recipients.Recipient;

/** Knows which mails carry entries for the calendar of their receiver, as they are when the mail leaves. */
public interface CalendarParts {

    /**
     * An iCalendar object about one entry, since a scheduling message may speak of one only (RFC 5546, 3.2).
     *
     * @param method what the calendar does with it: {@code REQUEST} or {@code CANCEL}
     */
    record CalendarPart(String method, String text) {}

    /** The entries a mail carries; most carry none. */
    List<CalendarPart> of(OutboxMessage message, Recipient recipient);
}
