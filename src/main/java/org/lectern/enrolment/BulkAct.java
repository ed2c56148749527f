package org.lectern.enrolment;

/** What can be done with many on a list at once. */
public enum BulkAct {
    APPROVE,
    DECLINE,
    WITHDRAW
}
