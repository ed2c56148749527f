package org.lectern.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Violations;

class TypedSpanTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static TypedSpan read(String day, String from, String to, Violations wrong) {
        return TypedSpan.read(
                new TypedSpan.Inputs("day", "from", "to"), new TypedSpan.Inputs(day, from, to), SHANGHAI, wrong);
    }

    private static List<String> faults(String day, String from, String to) {
        Violations wrong = new Violations();
        assertThat(read(day, from, to, wrong)).isEqualTo(new TypedSpan(null, null));
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, wrong::refuse);
        return refused.violations().stream()
                .map(one -> one.field() + " " + one.key())
                .toList();
    }

    @Test
    void aDayWithTwoTimesIsRead() {
        Violations wrong = new Violations();
        assertThat(read("2026/11/20", "9:00", "1730", wrong))
                .isEqualTo(new TypedSpan(Instant.parse("2026-11-20T01:00:00Z"), Instant.parse("2026-11-20T09:30:00Z")));
        assertThat(read(" ", null, "", wrong)).isEqualTo(new TypedSpan(null, null));
        assertThat(wrong.isEmpty()).isTrue();
    }

    @Test
    void eachFaultIsToldOnceWhereItIs() {
        assertThat(faults("31 Feb", "9:00", "17:30")).containsExactly("day error.day-typed");
        assertThat(faults("2026-11-20", "25:99", "17:30")).containsExactly("from error.time-typed");
        assertThat(faults("2026-11-20", "9:00", "soon")).containsExactly("to error.time-typed");
        assertThat(faults("2026-02-31", "25:99", "soon"))
                .containsExactly("day error.day-typed", "from error.time-typed", "to error.time-typed");
        assertThat(faults("", "9:00", null)).containsExactly("day error.day-typed", "to error.time-typed");
    }
}
