package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.trainingsession.ClashFinder.Clash;

/** Who would be in two places at one time. */
class ClashFinderTest {

    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");

    @Example
    void oneWhoTeachesElsewhereAtTheSameTimeClashes() {
        TakenTime wanted = trainer(1, null, 0, 180);
        TakenTime taken = trainer(1, 7L, 60, 120);
        assertThat(ClashFinder.find(List.of(wanted), List.of(taken))).containsExactly(new Clash(wanted, taken));
    }

    @Example
    void touchingIsNoClash() {
        TakenTime morning = trainer(1, null, 0, 180);
        assertThat(ClashFinder.find(List.of(morning), List.of(trainer(1, 7L, 180, 60))))
                .isEmpty();
        assertThat(ClashFinder.find(List.of(morning), List.of(trainer(1, 7L, -60, 60))))
                .isEmpty();
        assertThat(ClashFinder.find(List.of(morning), List.of(trainer(1, 7L, 179, 60))))
                .hasSize(1);
        assertThat(ClashFinder.find(List.of(morning), List.of(trainer(1, 7L, -60, 61))))
                .hasSize(1);
    }

    @Example
    void anotherPersonAndARoomOfTheSameNumberAreFree() {
        TakenTime wanted = trainer(1, null, 0, 180);
        assertThat(ClashFinder.find(List.of(wanted), List.of(trainer(2, 7L, 0, 180))))
                .isEmpty();
        assertThat(ClashFinder.find(List.of(wanted), List.of(time(ClashKind.ROOM, 1, 7L, 0, 180))))
                .isEmpty();
        assertThat(ClashFinder.find(List.of(wanted), List.of(time(ClashKind.TRAINEE, 1, 7L, 0, 180))))
                .isEmpty();
    }

    @Example
    void theParallelSlotsOfOneSessionAreMeant() {
        TakenTime wanted = trainer(1, 7L, 0, 180);
        assertThat(ClashFinder.find(List.of(wanted), List.of(trainer(1, 7L, 0, 180))))
                .isEmpty();
        assertThat(ClashFinder.find(List.of(wanted), List.of(trainer(1, 8L, 0, 180))))
                .hasSize(1);
        assertThat(ClashFinder.find(List.of(trainer(1, null, 0, 180)), List.of(trainer(1, null, 0, 180))))
                .hasSize(1);
    }

    @Example
    void aLongOneThatBeganEarlierIsSeenBehindAShortOne() {
        TakenTime allDay = trainer(1, 7L, -300, 900);
        TakenTime early = trainer(1, 8L, -240, 60);
        assertThat(ClashFinder.find(List.of(trainer(1, null, 0, 60)), List.of(early, allDay)))
                .extracting(Clash::taken)
                .containsExactly(allDay);
    }

    @Example
    void theyStandInTheOrderOfTime() {
        TakenTime first = trainer(2, null, 0, 60);
        TakenTime second = trainer(1, null, 60, 60);
        TakenTime shorter = trainer(1, 8L, 60, 30);
        TakenTime longer = trainer(1, 7L, 60, 40);
        assertThat(ClashFinder.find(List.of(second, first), List.of(longer, shorter, trainer(2, 9L, 10, 10))))
                .extracting(clash -> clash.taken().session())
                .containsExactly(9L, 8L, 7L);
        TakenTime room = time(ClashKind.ROOM, 1, null, 0, 60);
        TakenTime person = trainer(1, null, 0, 60);
        assertThat(ClashFinder.find(
                        List.of(room, person), List.of(time(ClashKind.ROOM, 1, 5L, 0, 60), trainer(1, 5L, 0, 60))))
                .extracting(clash -> clash.wanted().kind())
                .containsExactly(ClashKind.TRAINER, ClashKind.ROOM);
        assertThat(ClashFinder.find(
                        List.of(trainer(4, null, 0, 60), trainer(3, null, 0, 60)),
                        List.of(trainer(4, 5L, 0, 60), trainer(3, 5L, 0, 60))))
                .extracting(clash -> clash.wanted().who())
                .containsExactly(3L, 4L);
    }

    @Example
    void onlyWhatAChangeAddsIsNew() {
        Clash there = new Clash(slot(1, 11L), slot(1, 21L));
        Clash otherPerson = new Clash(slot(2, 11L), slot(2, 21L));
        Clash otherSlot = new Clash(slot(1, 12L), slot(1, 21L));
        Clash otherSession = new Clash(slot(1, 11L), slot(1, 22L));
        Clash newSlot = new Clash(slot(1, null), slot(1, 21L));
        assertThat(ClashFinder.added(List.of(there), List.of(there, otherPerson, otherSlot, otherSession, newSlot)))
                .containsExactly(otherPerson, otherSlot, otherSession, newSlot);
        assertThat(ClashFinder.added(List.of(newSlot), List.of(newSlot))).containsExactly(newSlot);
        Clash room = new Clash(
                new TakenTime(ClashKind.ROOM, 1, 1L, 11L, NINE, NINE.plusSeconds(60)),
                new TakenTime(ClashKind.ROOM, 1, 2L, 21L, NINE, NINE.plusSeconds(60)));
        assertThat(ClashFinder.added(List.of(there), List.of(room))).containsExactly(room);
        Clash unknown = new Clash(slot(1, 11L), slot(1, null));
        assertThat(ClashFinder.added(List.of(unknown), List.of(unknown))).containsExactly(unknown);
    }

    @Example
    void whoeverIsTakenIsSoForAWhile() {
        assertThatThrownBy(() -> trainer(1, null, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Compared with the plainest way to look: every pair. */
    @Property
    void findsExactlyThePairsThatOverlap(
            @ForAll("times") List<TakenTime> wanted, @ForAll("times") List<TakenTime> taken) {
        List<Clash> pairs = new ArrayList<>();
        for (TakenTime wish : wanted) {
            for (TakenTime there : taken) {
                boolean same = wish.kind() == there.kind() && wish.who() == there.who();
                boolean own = wish.session() != null && wish.session().equals(there.session());
                long from =
                        Math.max(wish.starts().getEpochSecond(), there.starts().getEpochSecond());
                long to = Math.min(wish.ends().getEpochSecond(), there.ends().getEpochSecond());
                if (same && !own && from < to) {
                    pairs.add(new Clash(wish, there));
                }
            }
        }
        assertThat(ClashFinder.find(wanted, taken)).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Property
    void whoIsInTheWayOfOneHasThatOneInTheWay(
            @ForAll("times") List<TakenTime> some, @ForAll("times") List<TakenTime> others) {
        assertThat(ClashFinder.find(some, others)).hasSameSizeAs(ClashFinder.find(others, some));
    }

    @Provide
    Arbitrary<List<TakenTime>> times() {
        return Combinators.combine(
                        Arbitraries.of(ClashKind.class),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.longs().between(1, 4).injectNull(0.2),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 20))
                .as(ClashFinderTest::time)
                .list()
                .ofMaxSize(14);
    }

    private static TakenTime trainer(long who, Long session, int fromMinute, int minutes) {
        return time(ClashKind.TRAINER, who, session, fromMinute, minutes);
    }

    private static TakenTime time(ClashKind kind, long who, Long session, int fromMinute, int minutes) {
        Instant starts = NINE.plusSeconds(fromMinute * 60L);
        return new TakenTime(kind, who, session, null, starts, starts.plusSeconds(minutes * 60L));
    }

    private static TakenTime slot(long who, Long slot) {
        return new TakenTime(ClashKind.TRAINER, who, 1L, slot, NINE, NINE.plusSeconds(60));
    }
}
