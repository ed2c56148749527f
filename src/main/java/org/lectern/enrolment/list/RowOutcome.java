package org.lectern.enrolment.list;

/** What became of a row in the run. */
public enum RowOutcome {
    ENROLLED,
    WAITING,
    /** People without names, counted in their session. */
    COUNTED,
    /** Left out: not good, or not chosen. */
    LEFT_OUT,
    /** It was good in the preview, and no longer when it was its turn. */
    REFUSED,
    /** Enrolled by this import, and taken off again with it. */
    UNDONE;

    public boolean isStored() {
        return this == ENROLLED || this == WAITING || this == COUNTED;
    }
}
