package org.lectern.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSession;

/**
 * Everything that was written down about the attendance of a training session, read at once: what a slot counts for,
 * and what came of an enrolment.
 *
 * @param registers by slot; a slot without one was not opened
 * @param marks by enrolment, then by slot
 * @param decisions overrides and self-paced completions by enrolment
 */
public record AttendanceBook(
        TrainingSession session,
        Map<Long, AttendanceRegister> registers,
        Map<Long, Map<Long, MarkStatus>> marks,
        Map<Long, CompletionOverride> decisions) {

    public RegisterState register(SessionSlot slot) {
        return Optional.ofNullable(registers.get(slot.id()))
                .map(AttendanceRegister::state)
                .orElse(RegisterState.NOT_OPENED);
    }

    /** True once it is certain what the slot counts for: its register is closed, or it was not held. */
    public boolean isDecided(SessionSlot slot) {
        return slot.state() == SlotState.NOT_HELD
                || slot.state().isHeld() && register(slot).counts();
    }

    /** The minutes it counts for; 0 as long as that is not certain. */
    public int heldMinutes(SessionSlot slot) {
        return isDecided(slot) && slot.state().isHeld() ? slot.heldMinutes() : 0;
    }

    public MarkStatus mark(long enrolmentId, long slotId) {
        return marks.getOrDefault(enrolmentId, Map.of()).get(slotId);
    }

    public AttendanceSheet sheet(SessionSlot slot, List<CountedEnrolment> counted) {
        Instant firstClosed = Optional.ofNullable(registers.get(slot.id()))
                .map(AttendanceRegister::firstClosedAt)
                .orElse(null);
        return new AttendanceSheet(
                slot.starts(),
                firstClosed,
                counted.stream()
                        .map(enrolment -> enrolment.line(mark(enrolment.id(), slot.id())))
                        .toList());
    }

    /** What came of a counted enrolment so far. */
    public CompletionRule.Outcome outcome(long enrolmentId, EnrolmentState state) {
        CompletionRule rule = new CompletionRule(session.thresholdPct());
        CompletionRule.Decision decision = Optional.ofNullable(decisions.get(enrolmentId))
                .map(CompletionOverride::decision)
                .orElse(null);
        if (session.isSelfPaced()) {
            return rule.selfPaced(decision, session.state() == SessionState.CLOSED);
        }
        List<CompletionRule.Slot> compulsory = session.slots().stream()
                .filter(SessionSlot::compulsory)
                .map(slot -> new CompletionRule.Slot(slot.id(), isDecided(slot), heldMinutes(slot)))
                .toList();
        return rule.outcome(
                compulsory, marks.getOrDefault(enrolmentId, Map.of()), state == EnrolmentState.WITHDRAWN, decision);
    }
}
