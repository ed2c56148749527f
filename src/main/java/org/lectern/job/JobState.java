package org.lectern.job;

/** Where long work stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** Nothing more is done until somebody runs it again; what was done stays. */
    FAILED,
    /** Ended between two chunks because somebody wanted so; what was done stays. */
    CANCELLED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
