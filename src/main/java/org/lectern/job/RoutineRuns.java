package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lectern.outbox.Leases;
import org.lectern.outbox.Turn;
import org.lectern.shared.Retried;

/** The log of the routines, one line each; it also says when they are due, so that no node does one a second time. */
@ApplicationScoped
class RoutineRuns {

    @Inject
    private EntityManager entities;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    Optional<RoutineRun> last(String name) {
        return Optional.ofNullable(entities.find(RoutineRun.class, name));
    }

    /** False most of the time, at the price of one read. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean isDue(Routine routine) {
        RoutineRun run = entities.find(RoutineRun.class, routine.name());
        return run == null || run.nextRun() == null || !clock.instant().isBefore(run.nextRun());
    }

    /**
     * Begins a routine whose turn was taken, if it is due or wanted now. One that was never planned is planned first,
     * so that the first start of an empty database has nothing else to do.
     */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    boolean begin(Turn turn, Routine routine, boolean wantedNow) {
        leases.hold(turn, Routines.LEASE);
        Instant now = clock.instant();
        RoutineRun run = entities.find(RoutineRun.class, routine.name());
        if (run == null) {
            run = new RoutineRun(routine.name());
            entities.persist(run);
        }
        boolean due = run.nextRun() != null && !now.isBefore(run.nextRun());
        if (run.nextRun() == null || due) {
            run.isDueAt(routine.rhythm().after(now));
        }
        if (due || wantedNow) {
            run.started(now);
        }
        return due || wantedNow;
    }

    /** Says what came of it, unless another turn has begun since: then that one says it. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    void finished(Turn turn, String name, RoutineRun.JobOutcome outcome, String detail) {
        leases.hold(turn, Duration.ZERO);
        entities.find(RoutineRun.class, name).finished(clock.instant(), outcome, detail);
    }
}
