package org.lectern.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a routine last ran, what came of it, how often in a row it failed, and when it is due again. */
@Entity
@Table(name = "routine_run")
public class RoutineRun {

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

    private int failures;

    @Column(name = "next_run")
    private Instant nextRun;

    protected RoutineRun() {}

    RoutineRun(String name) {
        this.name = name;
    }

    void isDueAt(Instant when) {
        nextRun = when;
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
        failures = what == JobOutcome.FAILED ? failures + 1 : 0;
        detail = how == null || how.length() <= DETAIL_LENGTH ? how : how.substring(0, DETAIL_LENGTH);
    }

    public String name() {
        return name;
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

    /** How often it failed since it last went well. */
    public int failures() {
        return failures;
    }

    /** Null where it was never planned. */
    public Instant nextRun() {
        return nextRun;
    }
}
