package org.lectern.trainingsession;

/** Where a training session stands in its life. */
public enum SessionState {
    /** Being prepared; nobody outside the base sees it. */
    DRAFT,
    /** In the catalogue. */
    PUBLISHED,
    /** It goes ahead. */
    CONFIRMED,
    /** The first register was closed: it counts, provisionally. */
    HELD,
    /** Its figures are final. */
    CLOSED,
    /** It does not take place and never counts. */
    CANCELLED;

    /** True where it is expected to take place: enrolment is possible, and changes are told. */
    public boolean isComing() {
        return this == PUBLISHED || this == CONFIRMED;
    }

    /** True where it took place, at least in part: only these count. */
    public boolean isHeldOrClosed() {
        return this == HELD || this == CLOSED;
    }
}
