package org.lectern.attendance;

import org.lectern.shared.BusinessRule;

/** What must hold when attendance is taken and books are closed. */
public enum AttendanceRule implements BusinessRule {
    /** Marks are facts: nobody was present at a slot that has not begun. */
    SLOT_HAS_STARTED,
    /** The slot was recorded as not held. */
    SLOT_WAS_NOT_CALLED_OFF,
    /** A closed register is reopened with a reason first. */
    REGISTER_IS_OPEN,
    /** Only what is closed, or not held, can be reopened. */
    REGISTER_IS_CLOSED,
    /** Unmarked is never present: mark the rest absent, or keep it open. */
    EVERYBODY_IS_MARKED,
    /** Who is not counted in the session has no cell. */
    PERSON_IS_ON_THE_REGISTER,
    /** A slot of which people were marked or counted was held. */
    NOBODY_IS_MARKED_OR_COUNTED,
    /** Attendance is taken from publishing until closing. */
    SESSION_TAKES_ATTENDANCE,
    /** Only a session that took place is closed. */
    SESSION_IS_HELD,
    /** Every slot is held, partly held or not held. */
    EVERY_SLOT_IS_DECIDED,
    /** A session of which no compulsory slot was held is cancelled instead. */
    A_COMPULSORY_SLOT_WAS_HELD,
    /** Only a closed session is reopened. */
    SESSION_IS_CLOSED,
    /** Completion of a self-paced session is recorded, that of any other follows from the marks. */
    SESSION_IS_SELF_PACED,
    SESSION_HAS_SLOTS,
    /** Only who is confirmed completes. */
    ENROLMENT_IS_CONFIRMED,
    /** Completion is not recorded before the training has begun. */
    COMPLETION_LIES_IN_THE_RUN
}
