package org.lectern.attendance;

import java.time.Instant;
import java.util.List;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.trainingsession.TrainingSession;

/**
 * An enrolment that counts, with its history and the name the person has today.
 *
 * @param latinName null where none is kept
 * @param history the oldest step first
 */
public record CountedEnrolment(Enrolment enrolment, String fullName, String latinName, List<Step> history) {

    /** A state and since when. */
    public record Step(EnrolmentState to, Instant at) {}

    public CountedEnrolment {
        history = List.copyOf(history);
    }

    public long id() {
        return enrolment.id();
    }

    public boolean isWithdrawn() {
        return enrolment.state() == EnrolmentState.WITHDRAWN;
    }

    /** Since when the person is on the roster. */
    public Instant confirmedSince() {
        return history.stream()
                .filter(step -> step.to() == EnrolmentState.CONFIRMED)
                .map(Step::at)
                .findFirst()
                .orElse(enrolment.joinedAt());
    }

    /**
     * Whether it is one of those enrolled at the start (M3): confirmed when the first slot began, as the history tells.
     * Of a session recorded afterwards, everybody who was enrolled when it became HELD. A walk-in never is.
     */
    public boolean isFromTheStart(TrainingSession session) {
        if (enrolment.isWalkIn() || session.firstSlotStarts() == null) {
            return false;
        }
        return session.recordedAfterwards()
                ? session.heldAt() != null && !confirmedSince().isAfter(session.heldAt())
                : stateAt(session.firstSlotStarts()) == EnrolmentState.CONFIRMED;
    }

    /** A withdrawal at that very moment comes after it. */
    private EnrolmentState stateAt(Instant moment) {
        EnrolmentState state = null;
        for (Step step : history) {
            if (step.at().isBefore(moment) || step.at().equals(moment) && step.to() == EnrolmentState.CONFIRMED) {
                state = step.to();
            }
        }
        return state;
    }

    /** Its line on the sheet of a slot. */
    public AttendanceSheet.Line line(MarkStatus status) {
        return new AttendanceSheet.Line(id(), confirmedSince(), isWithdrawn() ? enrolment.withdrawnAt() : null, status);
    }
}
