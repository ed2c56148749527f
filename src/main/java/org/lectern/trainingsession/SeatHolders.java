package org.lectern.trainingsession;

/** Knows who sits on a session; the feature of the enrolments answers. */
public interface SeatHolders {

    /** Trainees that are confirmed now. */
    int confirmed(long sessionId);

    /** True if there is or was any enrolment. */
    boolean any(long sessionId);
}
