package org.lectern.enrolment;

import java.time.Instant;
import org.lectern.trainingsession.SessionDetails;

/**
 * A session with what is derived of it at this moment.
 *
 * @param coordinated true if the reader runs this session
 * @param taught true if the reader is one of its trainers
 */
public record SessionAtNow(
        SessionDetails session,
        Seats seats,
        EnrolmentWindow window,
        Phase phase,
        EnrolmentTimes times,
        Instant now,
        boolean coordinated,
        boolean taught) {

    /** True where enrolling somebody now is late and wants a reason. */
    public boolean isLate() {
        return !session.recordedAfterwards() && times.isWindowOver(now);
    }

    /** True where a withdrawal now would be noted as late. */
    public boolean isWithdrawalLate() {
        return session.withdrawUntil() != null && now.isAfter(session.withdrawUntil());
    }
}
