package org.lectern.trainingsession;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.lectern.shared.NotFound;

/** The repository of the sessions, whose lock a control can switch off. It is on unless one says otherwise. */
@Alternative
@Priority(1)
@ApplicationScoped
public class LockSwitch extends TrainingSessions {

    private static final AtomicLong TAKEN = new AtomicLong();

    private static volatile boolean off;

    private static final AtomicReference<LongConsumer> AFTER_NEXT = new AtomicReference<>();

    @Inject
    private EntityManager reading;

    /** Runs the work without the lock of the row: what would happen if somebody forgot it. */
    public static void without(Runnable work) {
        off = true;
        try {
            work.run();
        } finally {
            off = false;
        }
    }

    /** Something happens right after the next lock of a session was taken, and not again. */
    public static void afterNext(LongConsumer event) {
        AFTER_NEXT.set(event);
    }

    @Override
    public TrainingSession lock(long id) {
        if (!off) {
            TrainingSession locked = super.lock(id);
            LongConsumer event = AFTER_NEXT.getAndSet(null);
            if (event != null) {
                event.accept(id);
            }
            return locked;
        }
        TrainingSession session = reading.find(TrainingSession.class, id);
        if (session == null) {
            throw new NotFound();
        }
        // Neither locked now nor written at the end: the row takes no part.
        reading.detach(session);
        // Each still gets a number of its own in the queue, so that nothing but the missing lock is seen.
        long others = TAKEN.getAndIncrement();
        for (long number = 0; number < others; number++) {
            session.nextQueueNo();
        }
        return session;
    }
}
