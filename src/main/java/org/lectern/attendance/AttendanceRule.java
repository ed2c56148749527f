package org.lectern.attendance;

import org.lectern.shared.BusinessRule;

/** What must hold when attendance is taken and books are closed. */
public enum AttendanceRule implements BusinessRule {
    /** Attendance is taken from publishing until closing. */
    SESSION_TAKES_ATTENDANCE,
    /** Marks are facts: nobody was present at a slot that has not begun. */
    SLOT_HAS_STARTED,
    /** The slot was recorded as not held. */
    SLOT_IS_NOT_CALLED_OFF,
    /** A closed register is reopened with a reason first. */
    REGISTER_IS_OPEN,
    /** Only what is closed, or noted as not held, can be reopened. */
    REGISTER_IS_CLOSED,
    /** Unmarked is never present: mark the rest absent, or keep it open. */
    EVERYBODY_IS_MARKED,
    /** Who is not counted in the session has no cell. */
    PERSON_IS_ON_THE_REGISTER,
    /** A slot in which people were marked or counted did take place, and at that time. */
    NOBODY_IS_MARKED_OR_COUNTED,
    /** What a register says counts once it is closed. */
    EVERY_REGISTER_IS_CLOSED,
    /** Completion of a self-paced session is recorded; that of any other follows from the marks. */
    SESSION_IS_SELF_PACED,
    SESSION_HAS_SLOTS,
    /** Only a confirmed trainee completes. */
    ENROLMENT_IS_CONFIRMED,
    /** A self-paced session is completed while it runs. */
    COMPLETION_LIES_IN_THE_RUN
}
