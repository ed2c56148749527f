package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.lectern.attendance.ClosingService;
import org.lectern.attendance.CompletionService;
import org.lectern.attendance.MarkStatus;
import org.lectern.attendance.RegisterService;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.attendance.SlotService;
import org.lectern.attendance.SlotService.Count;
import org.lectern.attendance.WalkInService;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.TransferService;
import org.lectern.person.Gender;
import org.lectern.person.RankBand;
import org.lectern.platform.sample.SamplePeople.SamplePerson;
import org.lectern.platform.sample.SampleSession.Life;
import org.lectern.platform.sample.SampleSession.Twist;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Lets one session of the sample data live its life through the services, each step at its own moment: planned weeks
 * before, filled, taught, marked and closed.
 */
@ApplicationScoped
class SampleSessions {

    private static final String EXCEPTION = "Named by the commissioning body.";
    private static final List<MarkStatus> SOMETIMES =
            List.of(MarkStatus.LATE, MarkStatus.LATE, MarkStatus.LEFT_EARLY, MarkStatus.ABSENT, MarkStatus.EXCUSED);

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private TrainingSessions repository;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private RosterService roster;

    @Inject
    private TransferService transfers;

    @Inject
    private RegisterService registers;

    @Inject
    private SlotService slots;

    @Inject
    private ClosingService closing;

    @Inject
    private CompletionService completions;

    @Inject
    private WalkInService walkIns;

    /** A whole life in one transaction: a start-up must not wait for two thousand of them. */
    @Transactional
    public void live(SampleSession plan, SessionInput input, List<SamplePerson> people, Random chance) {
        long id = at(plan.plannedAt(), () -> sessions.create(input));
        if (plan.life() == Life.DRAFT) {
            return;
        }
        at(plan.publishedAt(), () -> sessions.publish(id, "Agreed with everybody concerned."));
        if (plan.isSelfPaced()) {
            studyAlone(plan, id, people, chance);
            return;
        }
        List<Long> roll = fill(plan, id, people, chance);
        if (plan.life() == Life.CANCELLED) {
            at(plan.decidedAt(), () -> sessions.cancel(id, "Too few people could be released from duty."));
            return;
        }
        if (plan.is(Twist.CONFIRMED)) {
            at(plan.decidedAt(), () -> sessions.confirm(id, "The commissioning body asked for it."));
        }
        if (plan.life() == Life.TAUGHT || plan.life() == Life.CLOSED) {
            teach(plan, id, roll, people, chance);
        }
        if (plan.life() == Life.CLOSED) {
            at(afterAll(id, plan), () -> closing.close(Long.toString(id)));
        }
    }

    private Instant afterAll(long id, SampleSession plan) {
        List<SessionSlot> timetable = repository.slots(id);
        return later(timetable.get(timetable.size() - 1).ends().plus(1, ChronoUnit.DAYS), plan);
    }

    /** What was recorded afterwards was entered afterwards. */
    private static Instant later(Instant moment, SampleSession plan) {
        Instant earliest = plan.publishedAt().plus(12, ChronoUnit.HOURS);
        return plan.is(Twist.RECORDED_AFTERWARDS) && moment.isBefore(earliest) ? earliest : moment;
    }

    /** Enrols everybody but the last, who is kept for what the session is about; gives those who will come. */
    private List<Long> fill(SampleSession plan, long id, List<SamplePerson> people, Random chance) {
        List<Long> roll = new ArrayList<>();
        Instant moment = plan.publishedAt();
        for (SamplePerson person : keepsSomebody(plan) ? allButLast(people) : people) {
            moment = plan.next(moment, chance);
            roll.add(at(moment, () -> enrolments.enrol(id, new EnrolmentEntry(person.id(), null, null, EXCEPTION)))
                    .enrolment()
                    .id());
        }
        if (plan.is(Twist.WITHDRAWALS)) {
            at(plan.withdrawnInTime(), () -> roster.withdraw(roll.get(0), "Called to other duty."));
            at(plan.withdrawnLate(), () -> roster.withdraw(roll.get(1), "Illness."));
            roll.subList(0, 2).clear();
        }
        if (plan.is(Twist.WRONG_SNAPSHOT)) {
            at(plan.decidedAt(), () -> roster.correct(roll.get(0), correction(people.get(0))));
        }
        if (plan.is(Twist.SUBSTITUTED)) {
            SamplePerson instead = people.get(people.size() - 1);
            EnrolmentEntry entry = new EnrolmentEntry(instead.id(), null, null, "Comes for a colleague on leave.");
            roll.set(
                    2,
                    at(plan.decidedAt(), () -> transfers.substitute(roll.get(2), entry))
                            .enrolment()
                            .id());
        }
        return roll.subList(0, Math.min(roll.size(), plan.capacity()));
    }

    private static boolean keepsSomebody(SampleSession plan) {
        return plan.is(Twist.WALK_IN) || plan.is(Twist.LATE_ENROLMENT) || plan.is(Twist.SUBSTITUTED);
    }

    private static RosterService.Correction correction(SamplePerson person) {
        return new RosterService.Correction(
                person.entry().organisation(),
                person.entry().targetGroup(),
                RankBand.SENIOR,
                person.entry().gender(),
                person.entry().province(),
                "The rank band was out of date.",
                null);
    }

    private void teach(SampleSession plan, long id, List<Long> roll, List<SamplePerson> people, Random chance) {
        List<SessionSlot> timetable = repository.slots(id);
        List<Long> present = new ArrayList<>(roll);
        for (int number = 0; number < timetable.size(); number++) {
            SessionSlot slot = timetable.get(number);
            Instant after = later(slot.ends().plus(20, ChronoUnit.MINUTES), plan);
            if (after.isAfter(plan.now())) {
                return;
            }
            boolean last = number == timetable.size() - 1;
            if (number == 1 && plan.is(Twist.LATE_ENROLMENT)) {
                long late = people.get(people.size() - 1).id();
                present.add(at(
                                slot.starts(),
                                () -> enrolments.enrol(
                                        id, new EnrolmentEntry(late, null, null, "Posted here only this week.")))
                        .enrolment()
                        .id());
            }
            if (last && plan.is(Twist.SLOT_NOT_HELD)) {
                at(after, () -> slots.notHeld(slot.id(), "The speaker was ill."));
                continue;
            }
            if (number == 1 && plan.is(Twist.SLOT_SHORTENED)) {
                at(after, () -> slots.partlyHeld(slot.id(), slot.plannedMinutes() / 2, "Power failure."));
            }
            if (number == 0 && plan.is(Twist.WALK_IN)) {
                present.add(walkIn(slot, people.get(people.size() - 1), after));
            }
            int which = number;
            at(after, () -> mark(plan, slot, which, present, chance));
            if (!(last && plan.is(Twist.REGISTER_OPEN))) {
                at(after, () -> registers.close(slot.id(), false));
            }
        }
    }

    private Long walkIn(SessionSlot slot, SamplePerson person, Instant when) {
        return at(when, () -> walkIns.add(slot.id(), person.id(), null))
                .enrolment()
                .id();
    }

    private void mark(SampleSession plan, SessionSlot slot, int number, List<Long> present, Random chance) {
        if (plan.is(Twist.HEADCOUNT)) {
            String group = plan.course().targetGroups().get(0);
            slots.count(
                    slot.id(),
                    List.of(
                            new Count(group, Gender.WOMAN, 40 + chance.nextInt(50)),
                            new Count(group, Gender.MAN, 30 + chance.nextInt(50))));
        }
        if (!present.isEmpty()) {
            registers.allPresent(slot.id());
            List<NewMark> exceptions = exceptions(plan, number, present, chance);
            if (!exceptions.isEmpty()) {
                registers.mark(slot.id(), exceptions, null);
            }
        }
    }

    /**
     * In every session the third person comes to one slot of two. Where people withdraw, somebody never comes at all;
     * where a slot is shortened, somebody is excused throughout. Otherwise a mark now and then.
     */
    private static List<NewMark> exceptions(SampleSession plan, int number, List<Long> present, Random chance) {
        List<NewMark> marks = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            MarkStatus status = null;
            if (i == 0 && plan.is(Twist.WITHDRAWALS)) {
                status = MarkStatus.ABSENT;
            } else if (i == 1 && plan.is(Twist.SLOT_SHORTENED)) {
                status = MarkStatus.EXCUSED;
            } else if (i == 2 && number % 2 == 1) {
                status = MarkStatus.ABSENT;
            } else if (chance.nextInt(25) == 0) {
                status = SOMETIMES.get(chance.nextInt(SOMETIMES.size()));
            }
            if (status != null) {
                marks.add(new NewMark(present.get(i), status, null));
            }
        }
        return marks;
    }

    private void studyAlone(SampleSession plan, long id, List<SamplePerson> people, Random chance) {
        for (SamplePerson person : people) {
            Instant moment = plan.publishedAt().plus(1L + chance.nextInt(10), ChronoUnit.DAYS);
            if (moment.isAfter(plan.now())) {
                continue;
            }
            long enrolment = at(moment, () -> enrolments.enrol(id, EnrolmentEntry.of(person.id())))
                    .enrolment()
                    .id();
            LocalDate done = plan.first().plusDays(5L + chance.nextInt(50));
            Instant entered = done.plusDays(1).atStartOfDay(SampleSession.ZONE).toInstant();
            if (entered.isBefore(plan.now()) && chance.nextInt(4) > 0) {
                at(entered, () -> completions.complete(enrolment, done, "Course platform"));
            }
        }
    }

    private static List<SamplePerson> allButLast(List<SamplePerson> people) {
        return people.subList(0, people.size() - 1);
    }

    private static void at(Instant moment, Runnable act) {
        TravellingClock.at(moment, act);
    }

    private static <T> T at(Instant moment, Supplier<T> act) {
        List<T> result = new ArrayList<>(1);
        TravellingClock.at(moment, () -> result.add(act.get()));
        return result.get(0);
    }
}
