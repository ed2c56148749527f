package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.account.CurrentAccount;
import org.lectern.person.Gender;
import org.lectern.shared.BusinessRule;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;

/**
 * The books of a session that took place and is recorded from a list: the same registers, marks, numbers and decisions
 * as if they had been taken slot by slot. The row of the session is locked, and only one that is recorded afterwards is
 * written so.
 */
@ApplicationScoped
public class PastBooks {

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private AttendanceMarks marks;

    @Inject
    private AttendanceBooks books;

    @Inject
    private Headcounts headcounts;

    @Inject
    private CompletionOverrides overrides;

    @Inject
    private Participations participations;

    @Inject
    private SlotSettling settling;

    @Inject
    private CurrentAccount current;

    @Inject
    private Clock clock;

    /**
     * One person as the list has it.
     *
     * @param marks one for each slot, in the order of time; none for a self-paced session
     * @param stated whether it was completed; null where the rate decides
     * @param on the day of a self-paced completion; null otherwise
     */
    public record Line(long enrolment, List<MarkStatus> marks, Boolean stated, LocalDate on) {}

    /** Unnamed people of one group and gender. */
    public record Count(String targetGroup, Gender gender, int people) {}

    /** @param source where that is known from */
    public void mark(TrainingSession session, List<Line> lines, String source) {
        requireOpen(session);
        Instant now = clock.instant();
        Long me = current.idOrNull();
        List<SessionSlot> slots = session.slots();
        for (Line line : lines) {
            for (int i = 0; i < slots.size(); i++) {
                long slot = slots.get(i).id();
                MarkStatus status = line.marks().get(i);
                marks.add(new AttendanceMark(slot, line.enrolment(), status, MarkSource.IMPORT, now, me));
                marks.log(new MarkLog(slot, line.enrolment(), null, status, now, me, MarkSource.IMPORT));
            }
            decision(session, line, source).ifPresent(overrides::add);
        }
    }

    /** What the list states against the rate; of a self-paced session that it was completed. */
    private Optional<CompletionOverride> decision(TrainingSession session, Line line, String source) {
        CompletionOverride decided = new CompletionOverride(line.enrolment());
        if (session.isSelfPaced()) {
            if (!Boolean.TRUE.equals(line.stated())) {
                return Optional.empty();
            }
            decided.completedOn(line.on(), source, current.idOrNull(), clock.instant());
            return Optional.of(decided);
        }
        if (line.stated() == null || line.stated() == byRate(session, line)) {
            return Optional.empty();
        }
        decided.decide(line.stated(), source, current.idOrNull(), clock.instant());
        return Optional.of(decided);
    }

    private static boolean byRate(TrainingSession session, Line line) {
        List<CompletionRule.Slot> slots = new ArrayList<>();
        Map<Long, MarkStatus> marked = new HashMap<>();
        for (int i = 0; i < session.slots().size(); i++) {
            SessionSlot slot = session.slots().get(i);
            marked.put(slot.id(), line.marks().get(i));
            if (slot.compulsory()) {
                slots.add(new CompletionRule.Slot(slot.id(), true, slot.plannedMinutes()));
            }
        }
        return new CompletionRule(session.thresholdPct())
                        .outcome(slots, marked, false, null)
                        .completion()
                == CompletionState.COMPLETED;
    }

    /** Counted in the first slot: the headcount of a session is that of one slot, never a sum. */
    public void count(TrainingSession session, List<Count> counts) {
        requireOpen(session);
        if (counts.isEmpty()) {
            return;
        }
        long slot = session.slots().get(0).id();
        List<Headcount> all = new ArrayList<>();
        headcounts
                .ofSlots(List.of(slot))
                .forEach(there -> all.add(new Headcount(slot, there.targetGroup(), there.gender(), there.people())));
        counts.forEach(count -> all.add(new Headcount(slot, count.targetGroup(), count.gender(), count.people())));
        headcounts.replace(slot, all);
    }

    /** Every slot was held, its register is closed and locked, the session is closed, and the report counts it. */
    public void close(TrainingSession session) {
        requireOpen(session);
        Instant now = clock.instant();
        session.hold(now);
        for (SessionSlot slot : session.slots()) {
            AttendanceRegister register = new AttendanceRegister(slot.id(), now);
            register.close(now, current.idOrNull());
            register.lock();
            registers.add(register);
            slot.held();
        }
        session.close(now);
        settling.follow(session);
    }

    private static void requireOpen(TrainingSession session) {
        BusinessRule.require(
                session.recordedAfterwards() && session.state().isComing(), AttendanceRule.SESSION_TAKES_ATTENDANCE);
    }

    /** Everything of it that was kept here is gone: the import that made it is taken back. */
    public void discard(TrainingSession session) {
        List<Long> slots = session.slots().stream().map(SessionSlot::id).toList();
        participations.discard(session.id());
        overrides.discard(session.id());
        marks.discard(slots);
        headcounts.discard(slots);
        registers.discard(slots);
    }
}
