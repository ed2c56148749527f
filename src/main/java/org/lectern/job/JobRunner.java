package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.CurrentAccount;
import org.lectern.account.NotSignedIn;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;
import org.lectern.outbox.TurnIsOver;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;

/**
 * Does what waits in line, chunk by chunk, as the account that asked for it: who has lost the role meanwhile can do no
 * more in a job than with the hands.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject
    @Any
    private Instance<Work> works;

    @Inject
    private JobSteps steps;

    @Inject
    private SignedInAccounts accounts;

    @Inject
    private CurrentAccount current;

    /** Does all that waits; gives how many jobs this node had its hands on. */
    public int runDue() {
        int touched = 0;
        for (Long id : steps.claimable()) {
            Optional<JobSteps.Claim> claim = steps.claim(id);
            if (claim.isPresent()) {
                touched++;
                run(claim.get());
            }
        }
        return touched;
    }

    /** Does one job at once, for whoever waits for its answer, unless a node has it already. */
    public void run(long jobId) {
        steps.claim(jobId).ifPresent(this::run);
    }

    private void run(JobSteps.Claim claim) {
        try {
            advance(claim);
        } catch (TurnIsOver e) {
            LOG.log(Level.WARNING, "another node has taken over {0}", e.getMessage());
        }
    }

    private void advance(JobSteps.Claim claim) {
        Optional<SignedInAccount> owner = accounts.byId(claim.owner());
        Work work = work(claim.kind());
        if (owner.isEmpty() || work == null) {
            steps.fail(claim, "job.failure.owner");
            return;
        }
        current.become(owner.get());
        try {
            while (steps.step(claim, work)) {
                LOG.log(Level.FINE, "a chunk of job {0} is done", claim.jobId());
            }
        } catch (BusinessRuleViolation e) {
            steps.fail(claim, e.rule().messageKey());
        } catch (NotFound | RoleMayNot | NotSignedIn e) {
            steps.fail(claim, "job.failure.access");
        } catch (InvalidInput e) {
            steps.fail(claim, e.violations().get(0).key());
        } catch (TurnIsOver e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "job " + claim.jobId() + " stumbled", e);
            steps.stumble(claim);
        }
    }

    private Work work(String kind) {
        return works.stream().filter(one -> one.kind().equals(kind)).findFirst().orElse(null);
    }
}
