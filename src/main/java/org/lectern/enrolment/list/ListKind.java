package org.lectern.enrolment.list;

/** What a list is for. Each kind has heads of its own, and a base says anew what they mean. */
public enum ListKind {
    /** People for one training session that is there. */
    ENROLMENT,
    /** Sessions that took place, with the people who came. */
    HISTORY
}
