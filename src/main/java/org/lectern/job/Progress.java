package org.lectern.job;

/**
 * How far a chunk has brought a job.
 *
 * @param position steps that are done
 * @param finished nothing is left
 * @param detail what came of it, once finished
 */
public record Progress(int position, boolean finished, String detail) {

    public static Progress at(int position) {
        return new Progress(position, false, null);
    }

    public static Progress done(int position, String detail) {
        return new Progress(position, true, detail);
    }

    /** Brings a job to a position; where that is the end of it, does what is left to be done. */
    public static Progress to(int position, Job job, Runnable last) {
        if (position < job.total()) {
            return at(position);
        }
        last.run();
        return done(position, null);
    }
}
