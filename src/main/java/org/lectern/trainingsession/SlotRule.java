package org.lectern.trainingsession;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Days by rule: "every Tuesday and Thursday, six times, not on these days".
 *
 * @param from the first day that may be one
 * @param until the last day that may be one; null where only the number ends it
 * @param on the days of the week
 * @param everyWeeks 1: every week, 2: every other week, reckoned from the week of the first day
 * @param times how many days at most
 * @param except days that are left out, and do not count
 * @param onHolidays true where public holidays are days like others
 */
public record SlotRule(
        LocalDate from,
        LocalDate until,
        Set<DayOfWeek> on,
        int everyWeeks,
        int times,
        Set<LocalDate> except,
        boolean onHolidays) {

    public static final int MAX_TIMES = 60;
    public static final int MAX_WEEKS = 12;

    /** No rule is followed further than this: one that is never met would not end. */
    static final int YEARS_AHEAD = 5;

    /** Why a day of the rule was left out. */
    public enum Skip {
        EXCEPT,
        HOLIDAY
    }

    /** A day that the rule names and that was left out. */
    public record SkippedDay(LocalDate day, Skip why) {}

    /** What the rule comes to. */
    public record Days(List<LocalDate> days, List<SkippedDay> skipped) {}

    public SlotRule {
        Objects.requireNonNull(from);
        on = Set.copyOf(on);
        except = Set.copyOf(except);
        if (times < 1 || times > MAX_TIMES || everyWeeks < 1 || everyWeeks > MAX_WEEKS || on.isEmpty()) {
            throw new IllegalArgumentException("times: " + times + ", weeks: " + everyWeeks + ", on: " + on);
        }
    }

    /** The days, in order, and those that were left out before the last one. */
    public Days days(Set<LocalDate> holidays) {
        List<LocalDate> days = new ArrayList<>();
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate last = lastDay();
        for (LocalDate day = from; !day.isAfter(last) && days.size() < times; day = day.plusDays(1)) {
            if (names(day)) {
                Skip why = skip(day, holidays);
                if (why == null) {
                    days.add(day);
                } else {
                    skipped.add(new SkippedDay(day, why));
                }
            }
        }
        return new Days(List.copyOf(days), List.copyOf(skipped));
    }

    private LocalDate lastDay() {
        LocalDate end = from.plusYears(YEARS_AHEAD);
        return until == null || until.isAfter(end) ? end : until;
    }

    private boolean names(LocalDate day) {
        LocalDate firstWeek = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return on.contains(day.getDayOfWeek()) && ChronoUnit.WEEKS.between(firstWeek, day) % everyWeeks == 0;
    }

    private Skip skip(LocalDate day, Set<LocalDate> holidays) {
        if (except.contains(day)) {
            return Skip.EXCEPT;
        }
        return !onHolidays && holidays.contains(day) ? Skip.HOLIDAY : null;
    }
}
