package org.lectern.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.SignedInAccounts;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** Long work survives what may happen to a node. */
@InProcess
class JobRunnerTest {

    private static final int CHUNKS = 4;

    /** What a node does when it is killed: nothing more, not even a rollback it would know of. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    private JobRunner runner;

    @Inject
    private JobService service;

    @Inject
    private JobsOfAccount handedOver;

    @Inject
    private Jobs jobs;

    @Inject
    private JobSteps steps;

    @Inject
    private SmallWork work;

    @Inject
    private AccountService accounts;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private World world;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    private long gzhu;
    private long owner;
    private long job;

    @BeforeEach
    void aJobOfACoordinator() {
        gzhu = world.aBase("GZHU");
        owner = account("wang@example.org");
        probe.inTransaction(() -> job = jobs.add(new Job(SmallWork.KIND, 7, owner, gzhu, CHUNKS, clock.instant()))
                .id());
    }

    @AfterEach
    void nothingHappens() {
        work.inTheMiddle(() -> {});
    }

    private long account(String email) {
        acting.asSystem();
        return accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                email, "王", Language.ZH_CN, null, Set.of(new RoleGrant(Role.COORDINATOR, gzhu, null)))),
                        "x")
                .get(0);
    }

    private void node() {
        acting.asPublic();
        runner.runDue();
    }

    private void asOwner(long account) {
        acting.as(signedIn.byId(account).orElseThrow());
    }

    private long chunks() {
        return database.count("select count(*) from audit_entry where action = 'small.chunk'");
    }

    private String state() {
        return (String) database.value("select state from job where id = ?", job);
    }

    @Test
    void doesAllChunksAsItsOwner() {
        node();

        assertThat(chunks()).isEqualTo(CHUNKS);
        assertThat(state()).isEqualTo("DONE");
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'small.chunk' and account_id = ?", owner))
                .isEqualTo(CHUNKS);
        asOwner(owner);
        assertThat(service.view(job).percent()).isEqualTo(100);
        assertThat(service.view(job).address()).isEqualTo("/small?id=7");
    }

    @Test
    void goesOnAfterItsNodeDied() {
        AtomicInteger begun = new AtomicInteger();
        work.inTheMiddle(() -> {
            if (begun.incrementAndGet() == 3) {
                throw new Killed();
            }
        });
        assertThatThrownBy(this::node).isInstanceOf(Killed.class);
        assertThat(chunks())
                .as("the chunk in the middle of which it died is not there")
                .isEqualTo(2);

        node();
        assertThat(chunks())
                .as("nobody takes it over while the dead one may live")
                .isEqualTo(2);

        clock.forward(Job.LEASE);
        node();
        assertThat(state()).isEqualTo("DONE");
        assertThat(chunks()).as("each chunk once").isEqualTo(CHUNKS);
        assertThat(database.count("select count(distinct object_id) from audit_entry where action = 'small.chunk'"))
                .isEqualTo(CHUNKS);
    }

    @Test
    void aNodeThatSleptFindsItsJobTaken() {
        JobSteps.Claim[] old = new JobSteps.Claim[1];
        probe.inTransaction(() -> {
            Job row = jobs.lock(job).orElseThrow();
            row.claim(clock.instant());
            old[0] = new JobSteps.Claim(job, row.fencing(), row.kind(), owner);
        });
        clock.forward(Job.LEASE);
        node();
        assertThat(state()).isEqualTo("DONE");

        assertThatThrownBy(() -> steps.step(old[0], work)).isInstanceOf(org.lectern.outbox.TurnIsOver.class);
        assertThat(chunks()).isEqualTo(CHUNKS);
    }

    @Test
    void isCancelledBetweenTwoChunksAndGoesOnWhenWanted() {
        AtomicInteger begun = new AtomicInteger();
        Runnable cancelLater = () -> {
            if (begun.incrementAndGet() == 2) {
                throw new Killed();
            }
        };
        work.inTheMiddle(cancelLater);
        assertThatThrownBy(this::node).isInstanceOf(Killed.class);
        work.inTheMiddle(() -> {});
        asOwner(owner);
        service.cancel(job);
        clock.forward(Job.LEASE);
        node();
        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(chunks()).isEqualTo(1);

        asOwner(owner);
        assertThatThrownBy(() -> service.cancel(job))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.rule()).isEqualTo(JobRule.JOB_IS_NOT_OVER));
        service.runAgain(job);
        node();
        assertThat(state()).isEqualTo("DONE");
        assertThat(chunks()).isEqualTo(CHUNKS);
        asOwner(owner);
        assertThatThrownBy(() -> service.runAgain(job))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.rule()).isEqualTo(JobRule.JOB_ENDED_TOO_EARLY));
    }

    @Test
    void failsAfterThreeStumblesAndKeepsItsPosition() {
        work.inTheMiddle(() -> {
            throw new IllegalStateException("disk full");
        });
        for (int attempt = 0; attempt < Job.ATTEMPTS; attempt++) {
            assertThat(state()).isNotEqualTo("FAILED");
            node();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(chunks()).isZero();
        asOwner(owner);
        assertThat(service.view(job).failure()).isEqualTo("job.failure.unexpected");
    }

    @Test
    void whoMayNoLongerDoItDoesNot() {
        database.execute("update account set state = 'DISABLED' where id = ?", owner);
        node();
        assertThat(state()).isEqualTo("FAILED");
        assertThat(chunks()).isZero();
    }

    @Test
    void isSeenByItsOwnerAndTheAdministratorOnly() {
        long other = account("li@example.org");
        asOwner(other);
        assertThatThrownBy(() -> service.view(job)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.cancel(job)).isInstanceOf(NotFound.class);
        assertThat(service.list(PageRequest.parse(null, null)).total()).isZero();
        asOwner(owner);
        assertThat(service.list(PageRequest.parse(null, null)).total()).isEqualTo(1);
        acting.asAdministrator();
        assertThat(service.list(PageRequest.parse(null, null)).total()).isEqualTo(1);
        assertThat(handedOver.count(owner, gzhu)).isEqualTo(1);
        probe.inTransaction(() -> handedOver.pass(owner, other, gzhu));
        asOwner(other);
        assertThat(service.view(job).state()).isEqualTo(JobState.QUEUED);
    }
}
