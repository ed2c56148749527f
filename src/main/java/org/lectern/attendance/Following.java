package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.enrolment.EnrolmentChanged;
import org.lectern.shared.BusinessRule;
import org.lectern.trainingsession.SessionEdited;
import org.lectern.trainingsession.SlotChanging;

/** Follows what others change, in their transactions and under their lock of the session row. */
@ApplicationScoped
public class Following {

    @Inject
    private AttendedSessions sessions;

    @Inject
    private SlotSettling settling;

    void enrolmentChanged(@Observes EnrolmentChanged change) {
        settling.follow(sessions.lock(change.sessionId()));
    }

    /** Its kind or its threshold may be another one. */
    void sessionEdited(@Observes SessionEdited edited) {
        settling.follow(sessions.lock(edited.id()));
    }

    /** A slot with marks or numbers took place, and at that time. */
    void slotChanging(@Observes SlotChanging change) {
        BusinessRule.require(!settling.hasAttendance(change.slotId()), AttendanceRule.NOBODY_IS_MARKED_OR_COUNTED);
    }
}
