package org.lectern.trainingsession;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.trainingsession.SlotRule.Skip;
import org.lectern.trainingsession.SlotRule.SkippedDay;

/** Every Tuesday and Thursday, six times, not on these days. */
class SlotRuleTest {

    private static final LocalDate TUESDAY_1 = LocalDate.parse("2026-12-01");
    private static final Set<DayOfWeek> TWO_DAYS = Set.of(TUESDAY, THURSDAY);

    @Example
    void everyTuesdayAndThursdaySixTimes() {
        assertThat(rule(TUESDAY_1, null, 1, 6, Set.of(), false).days(Set.of()).days())
                .containsExactly(
                        TUESDAY_1,
                        TUESDAY_1.plusDays(2),
                        TUESDAY_1.plusDays(7),
                        TUESDAY_1.plusDays(9),
                        TUESDAY_1.plusDays(14),
                        TUESDAY_1.plusDays(16));
    }

    @Example
    void daysThatAreLeftOutDoNotCountAndAreTold() {
        LocalDate thursday = TUESDAY_1.plusDays(2);
        LocalDate next = TUESDAY_1.plusDays(7);
        SlotRule.Days days =
                rule(TUESDAY_1, null, 1, 2, Set.of(thursday), false).days(Set.of(next));
        assertThat(days.days()).containsExactly(TUESDAY_1, TUESDAY_1.plusDays(9));
        assertThat(days.skipped())
                .containsExactly(new SkippedDay(thursday, Skip.EXCEPT), new SkippedDay(next, Skip.HOLIDAY));
        assertThat(rule(TUESDAY_1, null, 1, 2, Set.of(thursday), true)
                        .days(Set.of(next))
                        .days())
                .containsExactly(TUESDAY_1, next);
    }

    @Example
    void anEndComesBeforeTheNumber() {
        assertThat(rule(TUESDAY_1, TUESDAY_1.plusDays(7), 1, 6, Set.of(), false)
                        .days(Set.of())
                        .days())
                .containsExactly(TUESDAY_1, TUESDAY_1.plusDays(2), TUESDAY_1.plusDays(7));
        assertThat(rule(TUESDAY_1, TUESDAY_1.minusDays(1), 1, 6, Set.of(), false)
                        .days(Set.of())
                        .days())
                .isEmpty();
    }

    @Example
    void everyOtherWeekIsReckonedFromTheFirst() {
        SlotRule rule = new SlotRule(TUESDAY_1.plusDays(2), null, Set.of(MONDAY, THURSDAY), 2, 3, Set.of(), false);
        assertThat(rule.days(Set.of()).days())
                .containsExactly(TUESDAY_1.plusDays(2), TUESDAY_1.plusDays(13), TUESDAY_1.plusDays(16));
    }

    @Example
    void oneThatIsNeverMetEnds() {
        SlotRule rule = new SlotRule(TUESDAY_1, LocalDate.MAX, TWO_DAYS, 1, 60, Set.of(), false);
        Set<LocalDate> always = new HashSet<>();
        for (LocalDate day = TUESDAY_1; day.isBefore(TUESDAY_1.plusYears(6)); day = day.plusDays(1)) {
            always.add(day);
        }
        assertThat(rule.days(always).days()).isEmpty();
        SkippedDay last =
                rule.days(always).skipped().get(rule.days(always).skipped().size() - 1);
        assertThat(last.day()).isBetween(TUESDAY_1.plusYears(5).minusDays(6), TUESDAY_1.plusYears(5));
    }

    @Example
    void aRuleNamesADayAndANumber() {
        wrong(() -> new SlotRule(TUESDAY_1, null, Set.of(), 1, 1, Set.of(), false));
        wrong(() -> rule(TUESDAY_1, null, 0, 1, Set.of(), false));
        wrong(() -> rule(TUESDAY_1, null, 13, 1, Set.of(), false));
        wrong(() -> rule(TUESDAY_1, null, 1, 0, Set.of(), false));
        wrong(() -> rule(TUESDAY_1, null, 1, 61, Set.of(), false));
        assertThat(rule(TUESDAY_1, null, 12, 60, Set.of(), false).times()).isEqualTo(60);
    }

    private static void wrong(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyDayIsNamedByTheRuleAndNoneIsForgotten(
            @ForAll("rules") SlotRule rule, @ForAll("holidays") Set<LocalDate> holidays) {
        SlotRule.Days found = rule.days(holidays);
        List<LocalDate> days = found.days();
        assertThat(days).hasSizeLessThanOrEqualTo(rule.times()).isSorted().doesNotHaveDuplicates();
        assertThat(days).allSatisfy(day -> {
            assertThat(rule.on()).contains(day.getDayOfWeek());
            assertThat(day).isAfterOrEqualTo(rule.from());
            assertThat(rule.except()).doesNotContain(day);
            assertThat(rule.onHolidays() || !holidays.contains(day)).isTrue();
        });
        LocalDate end = days.size() == rule.times() ? days.get(days.size() - 1) : rule.until();
        LocalDate monday = rule.from().minusDays(rule.from().getDayOfWeek().getValue() - 1L);
        for (LocalDate day = rule.from(); end != null && !day.isAfter(end); day = day.plusDays(1)) {
            boolean named = rule.on().contains(day.getDayOfWeek())
                    && ChronoUnit.DAYS.between(monday, day) / 7 % rule.everyWeeks() == 0;
            LocalDate each = day;
            boolean told = days.contains(day)
                    || found.skipped().stream()
                            .anyMatch(skipped -> skipped.day().equals(each));
            assertThat(told).as(day.toString()).isEqualTo(named);
        }
    }

    @Provide
    Arbitrary<SlotRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers()
                                .between(0, 60)
                                .map(TUESDAY_1::plusDays)
                                .set()
                                .ofMaxSize(5),
                        Arbitraries.of(true, false))
                .as((begin, length, on, weeks, times, except, onHolidays) -> new SlotRule(
                        TUESDAY_1.plusDays(begin),
                        TUESDAY_1.plusDays(begin + length),
                        on,
                        weeks,
                        times,
                        except,
                        onHolidays));
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return Arbitraries.integers()
                .between(0, 60)
                .map(TUESDAY_1::plusDays)
                .set()
                .ofMaxSize(10);
    }

    private static SlotRule rule(
            LocalDate from, LocalDate until, int weeks, int times, Set<LocalDate> except, boolean onHolidays) {
        return new SlotRule(from, until, TWO_DAYS, weeks, times, except, onHolidays);
    }
}
