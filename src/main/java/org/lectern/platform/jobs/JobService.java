package org.lectern.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.Role;
import org.lectern.shared.NotFound;

/** The jobs as the administrator sees them. */
@ApplicationScoped
public class JobService {

    @Inject
    private Jobs jobs;

    @Inject
    private JobRuns runs;

    /** A job and what came of it last; times and outcome null where it never ran. */
    public record Row(String name, Instant startedAt, Instant finishedAt, JobRun.JobOutcome outcome, String detail) {}

    @Allowed(Role.ADMINISTRATOR)
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Row> list() {
        return jobs.all().keySet().stream()
                .map(name -> runs.last(name)
                        .map(run -> new Row(name, run.startedAt(), run.finishedAt(), run.outcome(), run.detail()))
                        .orElseGet(() -> new Row(name, null, null, null, null)))
                .toList();
    }

    /** Runs a job now; gives whether it was done well. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean run(String name) {
        if (!jobs.all().containsKey(name)) {
            throw new NotFound();
        }
        return jobs.run(name);
    }
}
