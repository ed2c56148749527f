package org.lectern.enrolment.list;

/** What would become of a row. */
public enum RowResult {
    NEW_PERSON,
    /** The new person of a row above, in another session of the list. */
    AS_ABOVE,
    /** Found by the exact e-mail. */
    KNOWN_PERSON,
    /** Somebody of this name is there, or comes twice in the file: the coordinator says who it is. */
    POSSIBLE_DUPLICATE,
    ALREADY_ENROLLED,
    /** A rule speaks against it that gives way to a reason: the coordinator chooses, and says why. */
    NEEDS_REASON,
    /** All seats are taken, and nobody waits in this session. */
    NO_SEAT,
    /** People whom nobody named: counted. */
    HEADCOUNT,
    ERROR;

    /** Taken where nobody chooses. */
    public boolean isGood() {
        return this == NEW_PERSON || this == AS_ABOVE || this == KNOWN_PERSON || this == HEADCOUNT;
    }

    /** May be taken where somebody chooses it. */
    public boolean isChoosable() {
        return isGood() || this == POSSIBLE_DUPLICATE || this == NEEDS_REASON || this == NO_SEAT;
    }
}
