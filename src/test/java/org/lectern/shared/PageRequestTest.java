package org.lectern.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource({"-1, 1000000000, 0, 200", "0, 0, 0, 1", "3, 20, 3, 20", "99999999999, 50, 1000000, 50", ",, 0, 50"})
    void numbersOutOfRangeAreClamped(String page, String size, int expectedPage, int expectedSize) {
        PageRequest request = PageRequest.parse(page, size);
        assertThat(request).isEqualTo(new PageRequest(expectedPage, expectedSize));
        assertThat(request.offset()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1.5", "0x10", "1;drop", "NaN", "1e999", ""})
    void whatIsNoNumberCountsAsNotSaid(String raw) {
        assertThat(PageRequest.parse(raw, raw)).isEqualTo(PageRequest.of(null, null));
    }

    @Test
    void thePageAfterTheLastIsEmptyAndNotAFault() {
        assertThat(new Page<>(java.util.List.of(), 7, 50, 3).firstRow()).isZero();
    }
}
