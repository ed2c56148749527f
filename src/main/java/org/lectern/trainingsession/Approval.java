package org.lectern.trainingsession;

/** Whether somebody must say yes before an enrolment takes a seat. */
public enum Approval {
    NONE,
    COORDINATOR
}
