package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lectern.course.Mode;
import org.lectern.platform.sample.SampleCatalogue.SampleBase;
import org.lectern.platform.sample.SampleCatalogue.SampleCourse;
import org.lectern.platform.sample.SampleSession.Life;
import org.lectern.platform.sample.SampleSession.Twist;

/** Which sessions there are: two years of the past, this week and the next three months, at all bases. */
@ApplicationScoped
class SampleTimetable {

    private static final int PAST = 84;
    private static final int DAYS_BACK = 720;
    private static final int STILL_OPEN = 6;
    private static final int THIS_WEEK = 4;
    private static final int FUTURE = 28;
    private static final int DAYS_AHEAD = 88;

    /** In the order of time, so that what people did before is known when they come again. */
    List<SampleSession> plan(
            Map<String, SampleBase> bases, Map<String, SampleCourse> courses, Instant now, Random chance) {
        LocalDate today = LocalDate.ofInstant(now, SampleSession.ZONE);
        Choice choice = new Choice(bases, courses, chance);
        List<SampleSession> plans = new ArrayList<>();
        for (int i = 0; i < PAST; i++) {
            LocalDate first = today.minusDays(DAYS_BACK - (long) i * (DAYS_BACK - 12) / PAST);
            Life life = i % 19 == 8 ? Life.CANCELLED : i >= PAST - STILL_OPEN ? Life.TAUGHT : Life.CLOSED;
            plans.add(past(choice, i, first, now, life));
        }
        for (int i = 0; i < THIS_WEEK; i++) {
            plans.add(new SampleSession(
                    i < 2 ? bases.get("GZHU") : choice.base(i),
                    courses.get(i % 2 == 0 ? "HRLE" : "HRAJ"),
                    today.minusDays(i),
                    now,
                    30,
                    Life.TAUGHT,
                    i == 0 ? EnumSet.of(Twist.CONFIRMED, Twist.REGISTER_OPEN) : EnumSet.of(Twist.CONFIRMED)));
        }
        for (int i = 0; i < FUTURE; i++) {
            LocalDate first = today.plusDays(4 + (long) i * (DAYS_AHEAD - 4) / FUTURE);
            plans.add(future(choice, i, first, now));
        }
        plans.add(overTheYearEnd(bases, courses, today, now));
        SampleCourse online = courses.get("WHR-ONLINE");
        for (int months = 2; months <= 14; months += 4) {
            plans.add(new SampleSession(
                    bases.get("GZHU"), online, today.minusMonths(months), now, 200, Life.TAUGHT, Set.of()));
        }
        plans.sort(Comparator.comparing(SampleSession::first));
        return plans;
    }

    private static SampleSession past(Choice choice, int i, LocalDate first, Instant now, Life life) {
        SampleCourse course = choice.course(i);
        Set<Twist> twists = EnumSet.noneOf(Twist.class);
        if ("LECTURE".equals(course.code())) {
            twists.add(Twist.HEADCOUNT);
        } else if (i % 12 == 9) {
            twists.add(Twist.RECORDED_AFTERWARDS);
        } else {
            add(twists, i % 5 == 0, Twist.WITHDRAWALS);
            add(twists, i % 7 == 3 && course.slots() > 1, Twist.SLOT_SHORTENED);
            add(twists, i % 9 == 4 && course.slots() > 2, Twist.SLOT_NOT_HELD);
            add(twists, i % 6 == 2, Twist.WALK_IN);
            add(twists, i % 8 == 5 && i % 6 != 2 && course.slots() > 1, Twist.LATE_ENROLMENT);
            add(twists, i % 11 == 6, Twist.WRONG_SNAPSHOT);
            add(twists, i % 10 == 4 && i % 6 != 2 && i % 8 != 5, Twist.SUBSTITUTED);
            add(twists, i % 13 == 7, Twist.JOINT);
            add(twists, i % 3 != 0, Twist.CONFIRMED);
        }
        add(twists, i == PAST - 2 && life == Life.TAUGHT, Twist.REGISTER_OPEN);
        return new SampleSession(choice.base(course, i), course, first, now, capacity(course, i), life, twists);
    }

    private static SampleSession future(Choice choice, int i, LocalDate first, Instant now) {
        SampleCourse course = choice.course(i + 5);
        Set<Twist> twists = EnumSet.noneOf(Twist.class);
        add(twists, "LECTURE".equals(course.code()), Twist.HEADCOUNT);
        add(twists, i % 4 == 1, Twist.CONFIRMED);
        add(twists, i % 7 == 3, Twist.ONLY_TARGET_GROUPS);
        add(twists, i % 9 == 5, Twist.NO_TRAINER);
        Life life = i % 10 == 6 ? Life.DRAFT : i == 12 ? Life.CANCELLED : Life.PUBLISHED;
        return new SampleSession(choice.base(course, i), course, first, now, capacity(course, i), life, twists);
    }

    private static SampleSession overTheYearEnd(
            Map<String, SampleBase> bases, Map<String, SampleCourse> courses, LocalDate today, Instant now) {
        LocalDate first = LocalDate.of(today.getYear() - 1, Month.DECEMBER, 29);
        return new SampleSession(
                bases.get("FDU"), courses.get("HRLE"), first, now, 30, Life.CLOSED, EnumSet.of(Twist.CONFIRMED));
    }

    private static int capacity(SampleCourse course, int i) {
        return "LECTURE".equals(course.code()) ? 120 : i % 5 == 1 ? 60 : 30;
    }

    private static void add(Set<Twist> twists, boolean wanted, Twist twist) {
        if (wanted) {
            twists.add(twist);
        }
    }

    /** Which base and course comes next: every base in turn, and GZHU more often. */
    private record Choice(Map<String, SampleBase> bases, Map<String, SampleCourse> courses, Random chance) {

        SampleCourse course(int i) {
            List<SampleCourse> offered = courses.values().stream()
                    .filter(course -> course.mode() != Mode.SELF_PACED)
                    .sorted(Comparator.comparing(SampleCourse::code))
                    .toList();
            SampleCourse next = offered.get(i * 5 % offered.size());
            boolean tooLong = next.slots() > 10 && chance.nextInt(3) > 0;
            return tooLong ? courses.get("HRLE") : next;
        }

        SampleBase base(SampleCourse course, int i) {
            return course.base() == null ? base(i) : bases.get(course.base());
        }

        SampleBase base(int i) {
            if (i % 4 == 0) {
                return bases.get("GZHU");
            }
            List<SampleBase> all = bases.values().stream()
                    .sorted(Comparator.comparing(SampleBase::code))
                    .toList();
            return all.get(i * 3 % all.size());
        }
    }
}
