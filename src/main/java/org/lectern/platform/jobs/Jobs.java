package org.lectern.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Housekeeping;
import org.lectern.audit.AuditSeals;
import org.lectern.enrolment.EnrolmentExpiry;
import org.lectern.outbox.Leases;

/**
 * What is done every night, on one node. Each job may be run again at any time and does nothing twice; what came of it
 * is kept for the administrator.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(30);

    @Inject
    private AuditSeals seals;

    @Inject
    private Housekeeping housekeeping;

    @Inject
    private EnrolmentExpiry enrolments;

    @Inject
    private Leases leases;

    @Inject
    private JobRuns runs;

    @Inject
    private CurrentAccount current;

    /** The jobs in the order in which they are done. */
    Map<String, Callable<String>> all() {
        Map<String, Callable<String>> jobs = new LinkedHashMap<>();
        jobs.put("audit-seal", () -> "days: " + seals.sealWhatIsOver());
        jobs.put("audit-proof", this::proveTrail);
        jobs.put("enrolment-expiry", this::expireEnrolments);
        jobs.put("purge", () -> "rows: " + housekeeping.purge());
        return jobs;
    }

    /** Does every job, as the system. */
    public void night() {
        current.becomeSystem();
        all().keySet().forEach(this::run);
    }

    /** What should not wait for the night: who waited in vain reads it in the lists soon after the start. */
    public void often() {
        current.becomeSystem();
        run("enrolment-expiry");
    }

    /** Does one job, unless another node is at it; gives whether it was done well. */
    boolean run(String name) {
        Callable<String> job = all().get(name);
        if (job == null || !leases.take("job/" + name, LEASE)) {
            return false;
        }
        runs.started(name);
        try {
            runs.finished(name, JobRun.JobOutcome.OK, job.call());
            return true;
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "the job " + name + " failed", e);
            runs.finished(name, JobRun.JobOutcome.FAILED, e.getMessage());
            return false;
        }
    }

    private String expireEnrolments() {
        List<Long> overdue = enrolments.overdue();
        overdue.forEach(enrolments::expire);
        return "sessions: " + overdue.size();
    }

    private String proveTrail() {
        AuditSeals.Proof proof = seals.prove();
        if (!proof.holds()) {
            throw new IllegalStateException("the trail of " + proof.broken() + " does not fit its seal");
        }
        return "days: " + proof.days();
    }
}
