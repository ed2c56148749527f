package org.lectern.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** The log of the jobs: one line each. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JobRuns {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    Optional<JobRun> last(String name) {
        return Optional.ofNullable(entities.find(JobRun.class, name));
    }

    void started(String name) {
        JobRun run = entities.find(JobRun.class, name);
        if (run == null) {
            run = new JobRun(name);
            entities.persist(run);
        }
        run.started(clock.instant());
    }

    void finished(String name, JobRun.JobOutcome outcome, String detail) {
        entities.find(JobRun.class, name).finished(clock.instant(), outcome, detail);
    }
}
