package org.lectern.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeatsBarTest {

    private final SeatsBar bar = new SeatsBar();

    @Test
    void withoutAQueueTheSeatsFillTheBar() {
        SeatsBar.Widths widths = bar.of(60, 30, 0, 0, 0);
        assertThat(widths.confirmed()).isEqualTo("50.00%");
        assertThat(widths.free()).isEqualTo("50.00%");
        assertThat(widths.capacityAt()).isEqualTo("100.00%");
        assertThat(widths.waiting()).isEqualTo("0.00%");
    }

    @Property
    void allPartsFitIntoTheBar(
            @ForAll @IntRange(max = 500) int capacity,
            @ForAll @IntRange(max = 500) int confirmed,
            @ForAll @IntRange(max = 50) int offered,
            @ForAll @IntRange(max = 50) int allotted,
            @ForAll @IntRange(max = 500) int waiting) {
        SeatsBar.Widths widths = bar.of(capacity, confirmed, offered, allotted, waiting);
        assertThat(number(widths.waitingFrom()) + number(widths.waiting())).isLessThanOrEqualTo(100.02);
        assertThat(number(widths.freeFrom()) + number(widths.free()))
                .isLessThanOrEqualTo(number(widths.waitingFrom()) + 0.02);
        assertThat(number(widths.free())).isGreaterThanOrEqualTo(0);
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
