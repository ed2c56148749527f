package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final ICalendar.Party BASE = new ICalendar.Party("广州大学", "base@example.org");
    private static final ICalendar.Party WANG = new ICalendar.Party("王小明", "wang@example.org");

    @Test
    void aSlotReadsAsItWasWritten() {
        StrictCalendar read = StrictCalendar.read(ICalendar.message(
                entry("Human rights; law, order\\n", "会议室 304，广州大学大学城校区文清楼，广州市番禺区大学城外环西路230号"), BASE, WANG, NOW));
        assertThat(read.method()).isEqualTo("REQUEST");
        VEvent event = read.only();
        assertThat(StrictCalendar.value(event, Property.SUMMARY)).isEqualTo("Human rights; law, order\\n");
        assertThat(StrictCalendar.value(event, Property.LOCATION)).endsWith("230号");
        assertThat(StrictCalendar.value(event, Property.DTSTART)).isEqualTo("20261130T010000Z");
        assertThat(StrictCalendar.value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(StrictCalendar.value(event, Property.ATTENDEE)).isEqualTo("mailto:wang@example.org");
    }

    @Test
    void whatIsTypedBeginsNoLineOfItsOwn() {
        String evil = "x\r\nATTENDEE:mailto:evil@example.org\r\nEND:VEVENT\n\u2028BEGIN:VALARM\u0000";
        CalendarEntry entry = new CalendarEntry(
                "uid-1",
                0,
                NOW,
                NOW.plusSeconds(60),
                CalendarEntry.Status.CONFIRMED,
                evil,
                evil,
                evil,
                "https://lectern.example.org/session?id=1");
        String text = ICalendar.message(
                entry,
                new ICalendar.Party("a\"\r\nATTENDEE:mailto:evil@example.org", "base@example.org"),
                new ICalendar.Party(evil, "wang@example.org\r\nATTENDEE:mailto:evil@example.org"),
                NOW);
        StrictCalendar read = StrictCalendar.read(text);
        assertThat(read.only().getProperties().stream()
                        .filter(one -> one.getName().equals("ATTENDEE")))
                .hasSize(1);
        assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
        assertThat(StrictCalendar.value(read.only(), Property.SUMMARY))
                .startsWith("x\nATTENDEE:mailto:evil@example.org\nEND:VEVENT");
    }

    @Test
    void aCancelledSlotIsACancellation() {
        CalendarEntry off = new CalendarEntry(
                "uid-1",
                4,
                NOW,
                NOW.plusSeconds(60),
                CalendarEntry.Status.CANCELLED,
                "x",
                "",
                "x",
                "https://lectern.example.org/");
        StrictCalendar read = StrictCalendar.read(ICalendar.message(off, BASE, WANG, NOW));
        assertThat(read.method()).isEqualTo("CANCEL");
        assertThat(StrictCalendar.value(read.only(), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void aCalendarOfNothingIsACalendar() {
        assertThat(StrictCalendar.read(ICalendar.feed("基地", BASE, List.of(), NOW))
                        .events())
                .isEmpty();
    }

    @net.jqwik.api.Property(tries = 200)
    void whateverIsTypedIsReadAgain(@ForAll @StringLength(min = 1, max = 300) String typed) {
        String text = typed.codePoints()
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c) && c != 0x2028 && c != 0x2029)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String summary = "a" + text + "z";
        StrictCalendar read = StrictCalendar.read(ICalendar.feed(text, BASE, List.of(entry(summary, "")), NOW));
        assertThat(StrictCalendar.value(read.only(), Property.SUMMARY)).isEqualTo(summary);
    }

    private static CalendarEntry entry(String summary, String location) {
        Instant starts = Instant.parse("2026-11-30T01:00:00Z");
        return new CalendarEntry(
                "9b2c1f6e-7d5f-4a0e-9f56-1de6f3b7e9aa",
                3,
                starts,
                starts.plusSeconds(3 * 3600),
                CalendarEntry.Status.CONFIRMED,
                summary,
                location,
                "GZHU\nGZHU-2026-001",
                "https://lectern.example.org/session?id=1");
    }
}
