package org.lectern.job;

import java.time.Instant;

/**
 * A job as its owner sees it.
 *
 * @param percent done, 0 to 100
 * @param failure the key of a text; null where it did not fail
 * @param address where the result is read, below the context path
 */
public record JobView(
        long id,
        String kind,
        JobState state,
        int position,
        int total,
        int percent,
        String detail,
        String failure,
        boolean cancelAsked,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String address) {

    public static JobView of(Job job, String address) {
        int percent = job.state() == JobState.DONE
                ? 100
                : job.total() == 0 ? 0 : (int) Math.min(100, 100L * job.position() / job.total());
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.position(),
                job.total(),
                percent,
                job.detail(),
                job.failure(),
                job.isCancelAsked(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                address);
    }

    public boolean isOpen() {
        return !state.isOver();
    }

    /** It ended before it was done, and can go on. */
    public boolean isResumable() {
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }
}
