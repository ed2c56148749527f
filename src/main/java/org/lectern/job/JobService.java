package org.lectern.job;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;
import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Retried;

/** Routines and jobs as people see them: the administrator all of them, everybody else the own. */
@ApplicationScoped
public class JobService {

    @Inject
    private Routines routines;

    @Inject
    private Jobs jobs;

    @Inject
    @Any
    private Instance<Work> works;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A routine and what came of it last; times and outcome null where it never ran. */
    public record RoutineRow(
            String name,
            Instant startedAt,
            Instant finishedAt,
            RoutineRun.JobOutcome outcome,
            String detail,
            int failures,
            Instant nextRun) {}

    @Allowed(ADMINISTRATOR)
    @Transactional(TxType.NOT_SUPPORTED)
    public List<RoutineRow> routines() {
        return routines.all().stream()
                .map(routine -> routines.last(routine.name())
                        .map(run -> new RoutineRow(
                                run.name(),
                                run.startedAt(),
                                run.finishedAt(),
                                run.outcome(),
                                run.detail(),
                                run.failures(),
                                run.nextRun()))
                        .orElseGet(() -> new RoutineRow(routine.name(), null, null, null, null, 0, null)))
                .toList();
    }

    /** Does a routine now; gives whether it was done well. */
    @Allowed(ADMINISTRATOR)
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean runRoutine(String name) {
        Routine routine = routines.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        return routines.runNow(routine);
    }

    /** The own jobs, newest first; everybody's for the administrator. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Page<JobView> list(PageRequest request) {
        return jobs.list(me.idOrNull(), me.coordinated(), request).map(this::view);
    }

    /** @throws NotFound for what is somebody else's */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public JobView view(long id) {
        return view(jobs.find(id).filter(this::isMine).orElseThrow(NotFound::new));
    }

    /** Ends it between two chunks; what was done stays. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void cancel(long id) {
        Job job = mine(id);
        require(!job.state().isOver(), JobRule.JOB_IS_NOT_OVER);
        job.cancel(clock.instant());
        trail.record(Act.of("job.cancel", "job", id, job.baseId()));
    }

    /** What failed or was cancelled goes on where it ended. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void runAgain(long id) {
        Job job = mine(id);
        require(job.state() == JobState.FAILED || job.state() == JobState.CANCELLED, JobRule.JOB_ENDED_TOO_EARLY);
        job.runAgain();
        trail.record(Act.of("job.run-again", "job", id, job.baseId()));
    }

    private Job mine(long id) {
        return jobs.lock(id).filter(this::isMine).orElseThrow(NotFound::new);
    }

    private boolean isMine(Job job) {
        Scope scope = me.coordinated();
        return scope.everything() || Objects.equals(job.ownerAccountId(), me.idOrNull()) && scope.covers(job.baseId());
    }

    private JobView view(Job job) {
        Optional<Work> work =
                works.stream().filter(one -> one.kind().equals(job.kind())).findFirst();
        return JobView.of(job, work.map(one -> one.address(job)).orElse(null));
    }
}
