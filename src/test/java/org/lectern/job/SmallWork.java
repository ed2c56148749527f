package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;

/** Work for the tests: each chunk leaves one line in the trail. What happens in its middle can be arranged. */
@ApplicationScoped
public class SmallWork implements Work {

    static final String KIND = "small";

    @Inject
    private AuditTrail trail;

    @Inject
    private EntityManager entities;

    private final AtomicInteger routineRuns = new AtomicInteger();
    private Runnable inTheMiddle = () -> {};

    void inTheMiddle(Runnable what) {
        inTheMiddle = what;
    }

    int routineRuns() {
        return routineRuns.get();
    }

    @Produces
    Routine routine() {
        return new Routine("small", Rhythm.TEN_MINUTES, turn -> {
            inTheMiddle.run();
            return "runs: " + routineRuns.incrementAndGet();
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress next(Job job) {
        trail.record(Act.of("small.chunk", "job", (long) job.position(), job.baseId()));
        entities.flush();
        inTheMiddle.run();
        int position = job.position() + 1;
        return position == job.total() ? Progress.done(position, "all") : Progress.at(position);
    }

    @Override
    public String address(Job job) {
        return "/small?id=" + job.subjectId();
    }
}
