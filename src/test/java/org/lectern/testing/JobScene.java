package org.lectern.testing;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.job.JobRunner;
import org.lectern.shared.Language;

/** Two bases, a course, and a coordinator with an account of her own, since jobs act for it. */
public abstract class JobScene {

    @Inject
    protected JobRunner runner;

    @Inject
    protected Acting acting;

    @Inject
    protected World world;

    @Inject
    protected TestClock clock;

    @Inject
    protected TestDatabase database;

    protected long gzhu;
    protected long nku;
    private long coordinator;

    @BeforeEach
    void twoBasesACourseAndACoordinator() {
        gzhu = world.aBase("GZHU");
        nku = world.aBase("NKU");
        world.aCourse();
        coordinator = world.anAccount(
                "coordinator@example.org", "Coordinator", Language.EN, new RoleGrant(Role.COORDINATOR, gzhu, null));
        asCoordinator();
    }

    protected void asCoordinator() {
        acting.asAccount(coordinator);
    }

    /** What a node does with the jobs that wait. */
    protected void runJobs() {
        acting.asPublic();
        runner.runDue();
    }

    /** The node dies in the middle of a chunk, counted from 1. */
    protected void dieAtChunk(int chunk) {
        Chunks.dieAt(chunk, this::runJobs);
    }

    protected long count(String table) {
        return database.count("select count(*) from " + table);
    }
}
