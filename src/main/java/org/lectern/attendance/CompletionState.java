package org.lectern.attendance;

/** The result of the completion rule for one enrolment. */
public enum CompletionState {
    /** A compulsory slot is still to come or its register is still open. */
    PENDING,
    COMPLETED,
    NOT_COMPLETED
}
