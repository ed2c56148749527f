package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** From eight in the morning to nine in the evening, in the zone of the base. */
class WorkingHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T16:00:00Z");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Example
    void withinADay() {
        assertThat(WorkingHours.after(at("2026-11-20T10:00"), 3, SHANGHAI)).isEqualTo(at("2026-11-20T13:00"));
        assertThat(WorkingHours.after(at("2026-11-20T10:00"), 11, SHANGHAI)).isEqualTo(at("2026-11-20T21:00"));
    }

    @Example
    void theNightDoesNotCount() {
        assertThat(WorkingHours.after(at("2026-11-20T10:00"), 12, SHANGHAI)).isEqualTo(at("2026-11-21T09:00"));
        assertThat(WorkingHours.after(at("2026-11-20T10:00"), 24, SHANGHAI)).isEqualTo(at("2026-11-21T21:00"));
        assertThat(WorkingHours.after(at("2026-11-20T22:30"), 1, SHANGHAI)).isEqualTo(at("2026-11-21T09:00"));
        assertThat(WorkingHours.after(at("2026-11-20T06:00"), 1, SHANGHAI)).isEqualTo(at("2026-11-20T09:00"));
    }

    @Example
    void theZoneIsThatOfTheBase() {
        Instant evening = at("2026-11-20T20:00");
        assertThat(WorkingHours.after(evening, 2, SHANGHAI)).isEqualTo(at("2026-11-21T09:00"));
        assertThat(WorkingHours.after(evening, 2, ZoneId.of("UTC"))).isEqualTo(evening.plus(Duration.ofHours(2)));
    }

    /** Counted by hand, minute by minute. */
    @Property(tries = 200)
    void soManyWorkingMinutesLieBetween(
            @ForAll @IntRange(min = 0, max = 3 * 24 * 60) int minute, @ForAll @IntRange(min = 1, max = 60) int hours) {
        Instant from = MIDNIGHT.plus(Duration.ofMinutes(minute));
        Instant until = WorkingHours.after(from, hours, SHANGHAI);
        int counted = 0;
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            LocalTime local = at.atZone(SHANGHAI).toLocalTime();
            if (!local.isBefore(LocalTime.of(8, 0)) && local.isBefore(LocalTime.of(21, 0))) {
                counted++;
            }
        }
        assertThat(counted).isEqualTo(hours * 60);
        LocalTime end = until.atZone(SHANGHAI).toLocalTime();
        assertThat(end).isBetween(LocalTime.of(8, 0), LocalTime.of(21, 0));
    }
}
