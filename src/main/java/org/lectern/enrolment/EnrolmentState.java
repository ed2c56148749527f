package org.lectern.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** Where an enrolment stands. Attendance is no part of it: "confirmed" and "absent on day 2" are both true. */
public enum EnrolmentState {
    /** Asked for, and the base has not answered yet; holds no seat and stands in no queue. */
    REQUESTED,
    /** A seat is kept for a while, until it is accepted or lapses. */
    OFFERED,
    /** In the queue for a seat. */
    WAITLISTED,
    CONFIRMED,
    /** The base said no; only the coordinator can enrol this person again. */
    DECLINED,
    WITHDRAWN,
    /** Moved to another training session, where the person counts. */
    TRANSFERRED,
    SESSION_CANCELLED,
    /** The same person stood here twice; the other enrolment counts. */
    MERGED_AWAY,
    /** Waited until it was too late. */
    EXPIRED,
    /** Entered by mistake: it never counts, and its history stays. */
    REMOVED;

    private static final Set<EnrolmentState> LIVE = EnumSet.of(REQUESTED, OFFERED, WAITLISTED, CONFIRMED);

    /** At most one of these per session and person; the generated column {@code live_person_id} lists the same. */
    public boolean isLive() {
        return LIVE.contains(this);
    }

    public boolean holdsSeat() {
        return this == OFFERED || this == CONFIRMED;
    }
}
