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

    /** True where leaving now is noted as late: whoever enrolled before the dates changed may go. */
    public boolean isLateToWithdraw(EnrolmentView mine) {
        boolean moved = session.datesChangedAt() != null
                && mine != null
                && mine.joinedAt().isBefore(session.datesChangedAt());
        return session.withdrawUntil() != null && now.isAfter(session.withdrawUntil()) && !moved;
    }

    /** True where enrolling somebody now is late and wants a reason. */
    public boolean isLate() {
        return !session.recordedAfterwards() && times.isWindowOver(now);
    }
}
