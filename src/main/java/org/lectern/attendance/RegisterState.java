package org.lectern.attendance;

/** Where the register of a slot stands. */
public enum RegisterState {
    /** Nobody was marked yet. */
    NOT_OPENED,
    OPEN,
    /** Everybody has a mark; it can be opened again with a reason. */
    CLOSED,
    /** The training session is closed; only reopening that opens it again. */
    LOCKED;

    /** True if marks may be set. */
    public boolean takesMarks() {
        return this == NOT_OPENED || this == OPEN;
    }

    /** True if what it says counts. */
    public boolean counts() {
        return this == CLOSED || this == LOCKED;
    }
}
