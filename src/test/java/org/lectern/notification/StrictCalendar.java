package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;

/** Reads a calendar as a program that forgives nothing. */
final class StrictCalendar {

    private final Calendar calendar;

    private StrictCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    static StrictCalendar read(String text) {
        assertThat(text).endsWith("\r\n").doesNotContain("\r\r");
        assertThat(text.replace("\r\n", "")).as("no line break but CR LF").doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                    .as("octets of " + line)
                    .isLessThanOrEqualTo(75);
        }
        try {
            Calendar parsed = new CalendarBuilder().build(new StringReader(text));
            assertThat(parsed.validate(true).getEntries()).isEmpty();
            StrictCalendar strict = new StrictCalendar(parsed);
            for (VEvent event : strict.events()) {
                assertThat(event.validate(new Method(strict.method())).getEntries())
                        .isEmpty();
            }
            return strict;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    String method() {
        return value(calendar.getProperty(Property.METHOD));
    }

    List<VEvent> events() {
        return calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .toList();
    }

    VEvent only() {
        assertThat(events()).hasSize(1);
        return events().get(0);
    }

    List<String> all(String property) {
        return events().stream().map(event -> value(event, property)).toList();
    }

    static String value(VEvent event, String property) {
        return value(event.getProperty(property));
    }

    private static String value(Optional<Property> property) {
        return property.map(Property::getValue).orElse(null);
    }
}
