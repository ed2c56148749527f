package org.lectern.enrolment;

/** Where a training session stands in time. Derived, never stored. */
public enum Phase {
    UPCOMING,
    RUNNING,
    PAST
}
