package org.lectern.trainingsession;

/** What became of a slot. */
public enum SlotState {
    PLANNED,
    HELD,
    /** Shorter than planned: the held minutes count for everybody. */
    PARTLY_HELD,
    NOT_HELD;

    public boolean isHeld() {
        return this == HELD || this == PARTLY_HELD;
    }
}
