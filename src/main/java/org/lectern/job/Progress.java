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
}
