package org.lectern.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:59:59Z, 2026-11-20T12:59:59Z",
        "2026-11-20T13:00:00Z, 2026-11-21T00:00:00Z",
        "2026-11-20T16:30:00Z, 2026-11-21T00:00:00Z",
        "2026-11-20T23:59:59Z, 2026-11-21T00:00:00Z",
        "2026-11-21T00:00:00Z, 2026-11-21T00:00:00Z"
    })
    void fromNineToEightItWaits(Instant now, Instant leaves) {
        assertThat(QuietHours.after(now, SHANGHAI)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go forward on 29 March 2026 and back on 25 October 2026.
        "2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T21:00:00Z, 2026-10-25T07:00:00Z"
    })
    void eightIsEightAlsoWhereTheClocksChange(Instant now, Instant leaves) {
        assertThat(QuietHours.after(now, ZoneId.of("Europe/Berlin"))).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:00:00Z, 2026-11-21T14:59:59Z, 2026-11-20T15:00:00Z",
        "2026-11-20T15:00:00Z, 2026-11-21T15:00:00Z, 2026-11-21T00:00:00Z",
        "2026-11-20T15:00:00Z, 2026-11-19T00:00:00Z, 2026-11-20T15:00:00Z",
        "2026-11-20T15:00:00Z,, 2026-11-21T00:00:00Z"
    })
    void whatBeginsSoonDoesNotWait(Instant now, Instant begins, Instant leaves) {
        assertThat(QuietHours.after(now, SHANGHAI, begins)).isEqualTo(leaves);
    }

    @Property
    void neverAtNightNeverSoonerNeverMuchLater(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        for (ZoneId zone : new ZoneId[] {SHANGHAI, ZoneId.of("Europe/Berlin"), ZoneId.of("America/Sao_Paulo")}) {
            Instant leaves = QuietHours.after(now, zone);
            LocalTime there = leaves.atZone(zone).toLocalTime();
            assertThat(there).isBetween(LocalTime.of(8, 0), LocalTime.of(21, 0));
            assertThat(leaves).isBetween(now, now.plus(Duration.ofHours(13)));
        }
    }
}
