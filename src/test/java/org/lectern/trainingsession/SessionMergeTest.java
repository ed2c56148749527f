package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people edit one session: neither loses what the other did not touch. */
class SessionMergeTest {

    private final SessionInput begun = wish(1, 30, 5, "A", List.of(7L, 8L));

    @Test
    void whatOnlyOneChangedIsKept() {
        SessionInput stored = wish(2, 40, 5, "A", List.of(8L, 7L));
        SessionInput typed = wish(1, 30, 5, "B", List.of(7L, 8L));
        SessionInput merged = SessionMerge.merged(begun, stored, typed);
        assertThat(merged.version()).isEqualTo(2);
        assertThat(merged.capacity()).isEqualTo(40);
        assertThat(merged.title()).isEqualTo("B");
        assertThat(merged.minimum()).isEqualTo(5);
        assertThat(SessionMerge.differences(begun, stored, typed))
                .extracting(SessionMerge.Difference::field)
                .containsExactlyInAnyOrder("capacity", "title");
        assertThat(SessionMerge.differences(begun, stored, typed)).noneMatch(SessionMerge.Difference::isContested);
    }

    @Test
    void whatBothChangedIsContestedAndTheTypedOneIsKept() {
        SessionInput stored = wish(2, 40, 5, "A", List.of());
        SessionInput typed = wish(1, 50, 5, "A", List.of(7L, 8L));
        SessionMerge.Difference capacity = SessionMerge.differences(begun, stored, typed).stream()
                .filter(difference -> difference.field().equals("capacity"))
                .findFirst()
                .orElseThrow();
        assertThat(capacity.isContested()).isTrue();
        assertThat(SessionMerge.merged(begun, stored, typed).capacity()).isEqualTo(50);
        assertThat(SessionMerge.merged(begun, stored, typed).trainers()).isEmpty();
    }

    @Test
    void theSameChangeIsNoDifference() {
        SessionInput same = wish(2, 40, 5, "A", List.of(7L, 8L));
        assertThat(SessionMerge.differences(begun, same, wish(1, 40, 5, "A", List.of(8L, 7L))))
                .isEmpty();
    }

    private static SessionInput wish(int version, int capacity, int minimum, String title, List<Long> trainers) {
        SessionWish wish = new SessionWish();
        wish.version = version;
        wish.capacity = capacity;
        wish.minimum = minimum;
        wish.title = title;
        wish.trainers = trainers;
        return wish.input();
    }
}
