package org.lectern.enrolment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The repository of the enrolments, which a control can make wait until so many have read the roster: the worst moment
 * of a race, every time and on any machine. Nobody waits unless one says so.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MeetingReaders extends Enrolments {

    private static final long PATIENCE_SECONDS = 20;

    private static volatile CountDownLatch meeting = new CountDownLatch(0);

    /** Runs the work so that nobody who read the roster goes on before so many have read it. */
    static void meet(int readers, Runnable work) {
        meeting = new CountDownLatch(readers);
        try {
            work.run();
        } finally {
            meeting = new CountDownLatch(0);
        }
    }

    @Override
    List<Placed> placed(long sessionId) {
        List<Placed> read = super.placed(sessionId);
        awaitTheOthers();
        return read;
    }

    @Override
    List<Roster.Line> inLine(long sessionId) {
        List<Roster.Line> read = super.inLine(sessionId);
        awaitTheOthers();
        return read;
    }

    private static void awaitTheOthers() {
        CountDownLatch others = meeting;
        others.countDown();
        try {
            others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
