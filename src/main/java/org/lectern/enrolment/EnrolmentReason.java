package org.lectern.enrolment;

/** Why an enrolment changed, as a word of ours beside the person's own; it stands in the history. */
public enum EnrolmentReason {
    ENROLLED,
    ENROLLED_LATE,
    WALKED_IN,
    APPROVED,
    /** The roster gave a seat that had come free. */
    SEAT_CAME_FREE,
    OFFER_ACCEPTED,
    /** Nobody said yes in time. */
    OFFER_LAPSED,
    NOMINATED,
    /** To another session, or from another one. */
    TRANSFERRED,
    /** Another person took the seat over, or this one took it over. */
    SUBSTITUTED,
    DECLINED,
    WITHDRAWN_IN_TIME,
    WITHDRAWN_LATE,
    /** After the start, by the coordinator. */
    WITHDRAWN_AFTER_START,
    ENTERED_BY_MISTAKE,
    SESSION_CANCELLED,
    /** The session started, or ended, before there was a seat or an answer. */
    TIME_RAN_OUT,
    /** What is remembered of the person at enrolment was wrong. */
    SNAPSHOT_CORRECTED
}
