package org.lectern.enrolment;

/** What somebody on the list does there. Only trainees take seats, wait and count. */
public enum EnrolmentRole {
    TRAINEE,
    TRAINER,
    SPEAKER,
    OBSERVER,
    INTERPRETER
}
