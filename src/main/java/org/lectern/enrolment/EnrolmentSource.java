package org.lectern.enrolment;

/** How an enrolment came to be. */
public enum EnrolmentSource {
    SELF,
    COORDINATOR,
    /** Named by the liaison of an organisation. */
    NOMINATION,
    /** Came without enrolment and was put on the register at the door. */
    WALK_IN,
    IMPORT
}
