package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;

/**
 * What follows when it becomes certain, or uncertain again, what a slot counts for: its own state, the first held slot
 * that makes the session HELD, the reporting date, and the rows the reports read. The row of the session is locked.
 */
@ApplicationScoped
public class SlotSettling {

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private AttendanceMarks marks;

    @Inject
    private Headcounts headcounts;

    @Inject
    private ParticipationLedger ledger;

    @Inject
    private TrainingBases bases;

    @Inject
    private Clock clock;

    /** Marks and numbers are taken of a session that is on, in a slot that has begun and was not called off. */
    void requireTakesAttendance(SessionSlot slot) {
        requireOpen(slot.session());
        BusinessRule.require(slot.state() != SlotState.NOT_HELD, AttendanceRule.SLOT_IS_NOT_CALLED_OFF);
        BusinessRule.require(!clock.instant().isBefore(slot.starts()), AttendanceRule.SLOT_HAS_STARTED);
    }

    private static void requireOpen(TrainingSession session) {
        BusinessRule.require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        BusinessRule.require(
                session.state().isComing() || session.state() == SessionState.HELD,
                AttendanceRule.SESSION_TAKES_ATTENDANCE);
    }

    /** Its register was closed: it was held as planned, unless it was noted that it was shortened. */
    void held(SessionSlot slot) {
        if (slot.state() == SlotState.PLANNED) {
            slot.held();
        }
        if (slot.session().state().isComing()) {
            slot.session().hold(clock.instant());
        }
        follow(slot.session());
    }

    void partlyHeld(SessionSlot slot, int minutes, String reason) {
        requireTakesAttendance(slot);
        slot.partlyHeld(minutes, reason);
        follow(slot.session());
    }

    void notHeld(SessionSlot slot, String reason) {
        requireOpen(slot.session());
        RegisterState register = stateOf(slot);
        BusinessRule.require(register.takesMarks(), AttendanceRule.REGISTER_IS_OPEN);
        BusinessRule.require(!hasAttendance(slot.id()), AttendanceRule.NOBODY_IS_MARKED_OR_COUNTED);
        slot.notHeld(reason);
        follow(slot.session());
    }

    void reopen(SessionSlot slot) {
        requireOpen(slot.session());
        if (slot.state() == SlotState.NOT_HELD) {
            slot.planned();
        } else {
            registers
                    .ofSlot(slot.id())
                    .orElseThrow(() -> new BusinessRuleViolation(AttendanceRule.REGISTER_IS_CLOSED))
                    .reopen();
            if (slot.state() == SlotState.HELD) {
                slot.planned();
            }
        }
        follow(slot.session());
    }

    boolean hasAttendance(long slotId) {
        return marks.hasAny(slotId) || !headcounts.ofSlots(List.of(slotId)).isEmpty();
    }

    private RegisterState stateOf(SessionSlot slot) {
        return registers.ofSlot(slot.id()).map(AttendanceRegister::state).orElse(RegisterState.NOT_OPENED);
    }

    /**
     * What depends on the slots and the marks is made right again.
     *
     * @return how many rows of the reports changed
     */
    int follow(TrainingSession session) {
        TrainingBase base = bases.find(session.baseId()).orElseThrow(NotFound::new);
        session.refreshDates(base.zone());
        return ledger.refresh(session);
    }
}
