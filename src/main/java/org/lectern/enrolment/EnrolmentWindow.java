package org.lectern.enrolment;

/** Can one enrol now, and would there be a seat? Derived from times and seats, never stored. */
public enum EnrolmentWindow {
    NOT_YET_OPEN,
    OPEN,
    /** No seat is free, but one can wait for one. */
    OPEN_WAITLIST,
    /** No seat is free and nobody waits here. */
    FULL,
    ENDED
}
