package org.lectern.enrolment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lectern.trainingsession.TakenTime;

/**
 * The times of those who have seats, which a control can make two read in step: neither goes on before the other has
 * looked as often. Nobody waits unless one says so.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MeetingTrainees extends SeatedTrainees {

    private static final long PATIENCE_SECONDS = 20;

    private static volatile CyclicBarrier meeting;

    static void inStep(int readers, Runnable work) {
        meeting = new CyclicBarrier(readers);
        try {
            work.run();
        } finally {
            meeting = null;
        }
    }

    @Override
    public List<TakenTime> ofTrainees(Collection<Long> canonicalIds, Instant from, Instant to) {
        List<TakenTime> read = super.ofTrainees(canonicalIds, from, to);
        CyclicBarrier others = meeting;
        if (others != null) {
            try {
                others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
        return read;
    }
}
