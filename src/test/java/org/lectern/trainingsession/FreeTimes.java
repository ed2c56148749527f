package org.lectern.trainingsession;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The repository of the times, whose lock a control can switch off: those who look then all look before anybody goes
 * on. It is on unless one says otherwise.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class FreeTimes extends TakenTimes {

    private static final long PATIENCE_SECONDS = 20;

    private static volatile CountDownLatch meeting;

    /**
     * Runs the work without the lock of people and rooms; so many look at the same moment, or nobody waits for anybody
     * if none.
     */
    public static void without(int readers, Runnable work) {
        meeting = new CountDownLatch(readers);
        try {
            work.run();
        } finally {
            meeting = null;
        }
    }

    @Override
    public void lock(Collection<Long> persons, Collection<Long> rooms) {
        if (meeting == null) {
            super.lock(persons, rooms);
        }
    }

    @Override
    public List<TakenTime> ofTrainers(Collection<Long> persons, Instant from, Instant to) {
        List<TakenTime> read = super.ofTrainers(persons, from, to);
        CountDownLatch others = meeting;
        if (others != null && !persons.isEmpty()) {
            others.countDown();
            try {
                others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return read;
    }
}
