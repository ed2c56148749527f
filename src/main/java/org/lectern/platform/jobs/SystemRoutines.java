package org.lectern.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.account.Housekeeping;
import org.lectern.audit.AuditSeals;
import org.lectern.enrolment.EnrolmentExpiry;
import org.lectern.job.Rhythm;
import org.lectern.job.Routine;
import org.lectern.outbox.Turn;
import org.lectern.trainingsession.DecisionService;
import org.lectern.workspace.DraftService;

/** The routines of what stands left of the jobs, and cannot give its own. */
@ApplicationScoped
public class SystemRoutines {

    @Inject
    private AuditSeals seals;

    @Inject
    private Housekeeping housekeeping;

    @Inject
    private DraftService drafts;

    @Inject
    private EnrolmentExpiry enrolments;

    @Inject
    private DecisionService decisions;

    @Produces
    Routine seal() {
        return new Routine("audit-seal", Rhythm.NIGHT, turn -> "days: " + seals.sealWhatIsOver());
    }

    @Produces
    Routine proof() {
        return new Routine("audit-proof", Rhythm.NIGHT, this::proveTrail);
    }

    @Produces
    Routine purge() {
        return new Routine("purge", Rhythm.NIGHT, turn -> "rows: " + (housekeeping.purge() + drafts.purge()));
    }

    /** A seat that nobody accepted is offered to the next in line within a minute. */
    @Produces
    Routine expiry() {
        return new Routine("enrolment-expiry", Rhythm.MINUTE, this::expireEnrolments);
    }

    /** Coordinators are told in time that they wanted to decide. */
    @Produces
    Routine decisions() {
        return new Routine("session-decisions", Rhythm.TEN_MINUTES, this::remindOfDecisions);
    }

    private String remindOfDecisions(Turn turn) {
        List<Long> due = decisions.due();
        due.forEach(decisions::remind);
        return "sessions: " + due.size();
    }

    private String expireEnrolments(Turn turn) {
        List<Long> overdue = enrolments.overdue();
        overdue.forEach(enrolments::expire);
        return "sessions: " + overdue.size();
    }

    private String proveTrail(Turn turn) {
        AuditSeals.Proof proof = seals.prove();
        if (!proof.holds()) {
            throw new IllegalStateException("the trail of " + proof.broken() + " does not fit its seal");
        }
        return "days: " + proof.days();
    }
}
