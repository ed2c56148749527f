package org.lectern.platform.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.course.Mode;
import org.lectern.platform.sample.SampleCatalogue.SampleBase;
import org.lectern.platform.sample.SampleCatalogue.SampleCourse;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.PartnerRole;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.WaitingList;

/**
 * What one session of the sample data is to become, and when each step of its life is taken.
 *
 * @param first the day of the first slot, or from which a self-paced one runs
 * @param twists what is special about it: the edge cases of the counting, each at least once
 */
record SampleSession(
        SampleBase base,
        SampleCourse course,
        LocalDate first,
        Instant now,
        int capacity,
        Life life,
        Set<Twist> twists) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How far its life has come by now. */
    enum Life {
        DRAFT,
        PUBLISHED,
        CANCELLED,
        TAUGHT,
        CLOSED
    }

    /** What can happen to a session. */
    enum Twist {
        CONFIRMED,
        APPROVAL,
        WITHDRAWALS,
        SLOT_NOT_HELD,
        SLOT_SHORTENED,
        HEADCOUNT,
        WALK_IN,
        LATE_ENROLMENT,
        WRONG_SNAPSHOT,
        JOINT,
        RECORDED_AFTERWARDS,
        REGISTER_OPEN,
        ONLY_TARGET_GROUPS,
        NO_TRAINER,
        EVENINGS,
        SUBSTITUTED,
        OFFERS
    }

    static SampleSession of(
            SampleBase base,
            SampleCourse course,
            LocalDate first,
            Instant now,
            int capacity,
            Life life,
            Twist... twists) {
        Set<Twist> set = EnumSet.noneOf(Twist.class);
        set.addAll(List.of(twists));
        return new SampleSession(base, course, first, now, capacity, life, set);
    }

    boolean is(Twist twist) {
        return twists.contains(twist);
    }

    boolean isSelfPaced() {
        return course.mode() == Mode.SELF_PACED;
    }

    /** From one moment to another. */
    record Times(Instant starts, Instant ends) {

        boolean overlaps(Times other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    /** When somebody who is there is nowhere else. */
    List<Times> times() {
        return isSelfPaced()
                ? List.of()
                : slots(null).stream()
                        .map(slot -> new Times(slot.starts(), slot.ends()))
                        .toList();
    }

    /** The rooms of the base that are large enough, the smallest first. */
    List<Long> rooms() {
        return base.rooms()
                .subList(
                        capacity <= 30 ? 0 : capacity <= 60 ? 1 : 2,
                        base.rooms().size());
    }

    /** What its coordinator enters. */
    SessionInput input(List<Long> trainers, Long room, String partner) {
        boolean recorded = is(Twist.RECORDED_AFTERWARDS);
        Instant starts = starts();
        return new SessionInput(
                null,
                null,
                base.code(),
                course.code(),
                null,
                null,
                null,
                null,
                !course.targetGroups().contains("STUDENTS"),
                null,
                "zh-CN",
                null,
                capacity,
                is(Twist.HEADCOUNT) ? 0 : Math.min(8, capacity),
                recorded ? null : is(Twist.APPROVAL) ? Approval.COORDINATOR : Approval.NONE,
                recorded ? null : is(Twist.OFFERS) ? WaitingList.OFFER : WaitingList.AUTO,
                recorded ? null : publishedAt(),
                recorded ? null : starts.minus(1, ChronoUnit.DAYS),
                recorded ? null : starts.minus(3, ChronoUnit.DAYS),
                is(Twist.ONLY_TARGET_GROUPS),
                recorded,
                isSelfPaced() ? first : null,
                isSelfPaced() ? first.plusDays(90) : null,
                is(Twist.JOINT) ? List.of(new SessionInput.Partner(partner, null, PartnerRole.CO_HOST)) : List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                slots(room),
                is(Twist.NO_TRAINER) ? List.of() : trainers);
    }

    /** Mornings and afternoons, or the evenings, of working days from the first day on. */
    private List<SessionInput.Slot> slots(Long room) {
        List<SessionInput.Slot> slots = new ArrayList<>();
        LocalDate day = workingDay(first);
        boolean online = course.mode() == Mode.ONLINE;
        for (int i = 0; i < course.slots(); i++) {
            boolean evening = is(Twist.EVENINGS);
            LocalTime begins = evening ? LocalTime.of(18, 30) : i % 2 == 0 ? LocalTime.of(9, 0) : LocalTime.of(14, 0);
            Instant starts = day.atTime(begins).atZone(ZONE).toInstant();
            slots.add(new SessionInput.Slot(
                    null,
                    starts,
                    starts.plus(course.minutes(), ChronoUnit.MINUTES),
                    online ? null : room,
                    null,
                    online ? "https://meeting.example.org/" + course.code().toLowerCase(java.util.Locale.ROOT) : null,
                    true));
            if (evening || i % 2 == 1) {
                day = workingDay(day.plusDays(1));
            }
        }
        return slots;
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(1);
        }
        return found;
    }

    Instant starts() {
        return workingDay(first).atTime(9, 0).atZone(ZONE).toInstant();
    }

    Instant plannedAt() {
        return is(Twist.RECORDED_AFTERWARDS)
                ? starts().plus(40, ChronoUnit.DAYS)
                : earlier(starts().minus(50, ChronoUnit.DAYS), 20);
    }

    Instant publishedAt() {
        return is(Twist.RECORDED_AFTERWARDS)
                ? plannedAt().plus(1, ChronoUnit.HOURS)
                : earlier(starts().minus(45, ChronoUnit.DAYS), 15);
    }

    /** When a session of the future was dealt with: some days ago, however far off it is. */
    private Instant earlier(Instant moment, int daysAgo) {
        Instant latest = now.minus(daysAgo, ChronoUnit.DAYS);
        return moment.isBefore(latest) ? moment : latest;
    }

    Instant decidedAt() {
        return earlier(starts().minus(6, ChronoUnit.DAYS), 1);
    }

    Instant withdrawnInTime() {
        return earlier(starts().minus(10, ChronoUnit.DAYS), 2);
    }

    Instant withdrawnLate() {
        return starts().minus(1, ChronoUnit.DAYS);
    }

    /** The moment of the next enrolment: hours or a day after the one before, in any case before the window ends. */
    Instant next(Instant before, Random chance) {
        Instant next = before.plus(20L + chance.nextInt(600), ChronoUnit.MINUTES);
        Instant latest = earlier(starts().minus(11, ChronoUnit.DAYS), 3);
        return is(Twist.RECORDED_AFTERWARDS) || next.isBefore(latest) ? next : before.plusSeconds(60);
    }
}
