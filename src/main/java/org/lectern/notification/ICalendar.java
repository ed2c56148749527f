package org.lectern.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/**
 * Writes iCalendar (RFC 5545). Times stand in UTC, so no definition of a zone is needed and every program shows them in
 * the zone of its reader. Whatever text comes in stays the value of its line: it can begin no line of its own. Why no
 * library does this: docs/adr/0018.
 */
final class ICalendar {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_OCTETS = 75;
    private static final String PRODUCT = "-//Lectern//Training sessions//EN";

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    private ICalendar(Instant now) {
        this.now = now;
    }

    /** Who holds it, or who comes. */
    record Party(String name, String email) {}

    /** What calendars fetch again and again. */
    static String feed(String name, Party organiser, Collection<CalendarEntry> entries, Instant now) {
        ICalendar calendar = new ICalendar(now);
        calendar.begin("PUBLISH");
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.line("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.event(entry, organiser, null));
        if (entries.isEmpty()) {
            calendar.nothing();
        }
        return calendar.end();
    }

    /** What is sent to one person about one slot, to be taken into the calendar or out of it. */
    static String message(CalendarEntry entry, Party organiser, Party attendee, Instant now) {
        ICalendar calendar = new ICalendar(now);
        calendar.begin(method(entry));
        calendar.event(entry, organiser, attendee);
        return calendar.end();
    }

    static String method(CalendarEntry entry) {
        return entry.status() == CalendarEntry.Status.CANCELLED ? "CANCEL" : "REQUEST";
    }

    private void begin(String method) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", PRODUCT);
        line("CALSCALE", "GREGORIAN");
        line("METHOD", method);
    }

    private String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void event(CalendarEntry entry, Party organiser, Party attendee) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(entry.uid()));
        line("SEQUENCE", Long.toString(entry.sequence()));
        line("DTSTAMP", TIME.format(now));
        line("DTSTART", TIME.format(entry.starts()));
        line("DTEND", TIME.format(entry.ends()));
        line("STATUS", entry.status().name());
        line("SUMMARY", escaped(entry.summary()));
        if (!entry.location().isEmpty()) {
            line("LOCATION", escaped(entry.location()));
        }
        line("DESCRIPTION", escaped(entry.description()));
        line("URL", entry.url());
        line("ORGANIZER;CN=" + quoted(organiser.name()), "mailto:" + address(organiser.email()));
        if (attendee != null) {
            line(
                    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="
                            + quoted(attendee.name()),
                    "mailto:" + address(attendee.email()));
        }
        line("END", "VEVENT");
    }

    /** A calendar must hold something (RFC 5545, 3.6): the zone its times are in. */
    private void nothing() {
        line("BEGIN", "VTIMEZONE");
        line("TZID", "Etc/UTC");
        line("BEGIN", "STANDARD");
        line("DTSTART", "19700101T000000");
        line("TZOFFSETFROM", "+0000");
        line("TZOFFSETTO", "+0000");
        line("END", "STANDARD");
        line("END", "VTIMEZONE");
    }

    /** Folded where it is longer than a line may be, never inside a character. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        return value.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** The value of a parameter: there is no way to write a quote in it. */
    private static String quoted(String value) {
        return '"' + value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").replace('"', '\'') + '"';
    }

    /** What stands in angle brackets is the address; what stands before is a name. */
    private static String address(String email) {
        return email.replaceFirst("(?s)^.*<(.*)>.*$", "$1").replaceAll("[\\s\\p{Cntrl}]+", "");
    }
}
