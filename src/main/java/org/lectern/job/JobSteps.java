package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.outbox.TurnIsOver;
import org.lectern.shared.Retried;

/** The transactions of a job: each begins with the row of the job and the question whether it is still ours. */
@ApplicationScoped
class JobSteps {

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** A job that is ours for a while. */
    record Claim(long jobId, long fencing, String kind, long owner) {}

    @Transactional(TxType.REQUIRES_NEW)
    List<Long> claimable() {
        return jobs.claimable(clock.instant());
    }

    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claim> claim(long id) {
        Instant now = clock.instant();
        Job job = jobs.lock(id).filter(found -> found.isClaimable(now)).orElse(null);
        if (job == null) {
            return Optional.empty();
        }
        job.claim(now);
        return Optional.of(new Claim(id, job.fencing(), job.kind(), job.ownerAccountId()));
    }

    /** Does the next chunk; gives whether there is more to do. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    boolean step(Claim claim, Work work) {
        Job job = ours(claim);
        if (job.isCancelAsked()) {
            job.stop(clock.instant());
            return false;
        }
        job.advance(work.next(job), clock.instant());
        return !job.state().isOver();
    }

    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    void fail(Claim claim, String messageKey) {
        ours(claim).fail(messageKey, clock.instant());
    }

    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    void stumble(Claim claim) {
        ours(claim).stumble(clock.instant());
    }

    private Job ours(Claim claim) {
        Job job = jobs.lock(claim.jobId()).orElseThrow();
        if (job.fencing() != claim.fencing() || job.state() != JobState.RUNNING) {
            throw new TurnIsOver("job/" + claim.jobId());
        }
        return job;
    }
}
