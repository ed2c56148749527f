package org.lectern.enrolment;

/** How two enrolments belong together. */
public enum EnrolmentLink {
    /** The same person in another session. */
    TRANSFER,
    /** Another person on the same seat. */
    SUBSTITUTION
}
