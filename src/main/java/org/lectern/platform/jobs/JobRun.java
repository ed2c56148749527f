package org.lectern.platform.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a job last ran, and what came of it. */
@Entity
@Table(name = "job")
public class JobRun {

    /** What came of it. */
    public enum JobOutcome {
        RUNNING,
        OK,
        FAILED
    }

    private static final int DETAIL_LENGTH = 500;

    @Id
    private String name;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private JobOutcome outcome;

    private String detail;

    protected JobRun() {}

    JobRun(String name) {
        this.name = name;
    }

    void started(Instant now) {
        startedAt = now;
        finishedAt = null;
        outcome = JobOutcome.RUNNING;
        detail = null;
    }

    void finished(Instant now, JobOutcome what, String how) {
        finishedAt = now;
        outcome = what;
        detail = how == null || how.length() <= DETAIL_LENGTH ? how : how.substring(0, DETAIL_LENGTH);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public JobOutcome outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }
}
