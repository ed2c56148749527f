package org.lectern.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Long work that somebody asked for. It waits in line until a node claims it for a while; the node does one chunk after
 * the other, each in one transaction with the new position, and is given more time with each. If the node dies, the
 * time runs out and another one goes on at the position. It ends when all is done, when it fails three times at the
 * same place, or between two chunks when it is cancelled.
 */
@Entity
@Table(name = "job")
public class Job {

    static final int ATTEMPTS = 3;
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int DETAIL_LENGTH = 500;
    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "owner_account_id")
    private long ownerAccountId;

    @Column(name = "base_id")
    private Long baseId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int position;

    private int total;

    private int attempts;

    private String detail;

    private String failure;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private long fencing;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Job() {}

    /**
     * @param kind which {@link Work} does it
     * @param subjectId id of what it is done to
     * @param baseId the base it is done for; null for the network
     * @param total how many steps there are, as the progress shows them
     */
    public Job(String kind, long subjectId, long ownerAccountId, Long baseId, int total, Instant now) {
        this.kind = Objects.requireNonNull(kind);
        this.subjectId = subjectId;
        this.ownerAccountId = ownerAccountId;
        this.baseId = baseId;
        this.total = total;
        this.state = JobState.QUEUED;
        this.createdAt = now;
    }

    boolean isClaimable(Instant now) {
        return !state.isOver() && (leasedUntil == null || !now.isBefore(leasedUntil));
    }

    /** A node takes it; whoever had it before is too late from now on. */
    void claim(Instant now) {
        state = JobState.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        fencing++;
        leasedUntil = now.plus(LEASE);
    }

    /** A chunk is done. */
    void advance(Progress progress, Instant now) {
        position = progress.position();
        attempts = 0;
        leasedUntil = now.plus(LEASE);
        if (progress.finished()) {
            end(JobState.DONE, now);
            detail = cut(progress.detail());
        }
    }

    /** It was refused: the same would be refused again. */
    void fail(String messageKey, Instant now) {
        failure = messageKey;
        end(JobState.FAILED, now);
    }

    /** Something went wrong that may go better in a while. */
    void stumble(Instant now) {
        attempts++;
        if (attempts >= ATTEMPTS) {
            fail("job.failure.unexpected", now);
        } else {
            leasedUntil = now.plus(BACK_OFF);
        }
    }

    /** Ends it at once if it has not begun, otherwise at the end of its chunk. */
    void cancel(Instant now) {
        cancelAsked = true;
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, now);
        }
    }

    /** The wish of {@link #cancel} is granted between two chunks. */
    void stop(Instant now) {
        end(JobState.CANCELLED, now);
    }

    /** Goes on where it ended too early. */
    void runAgain() {
        state = JobState.QUEUED;
        cancelAsked = false;
        attempts = 0;
        failure = null;
        finishedAt = null;
        leasedUntil = null;
    }

    /** Belongs to somebody else from now on, who can do the same for the base. */
    void passTo(long accountId) {
        ownerAccountId = accountId;
    }

    private void end(JobState how, Instant now) {
        state = how;
        finishedAt = now;
        leasedUntil = null;
    }

    private static String cut(String text) {
        return text == null || text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH);
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public long ownerAccountId() {
        return ownerAccountId;
    }

    public Long baseId() {
        return baseId;
    }

    public JobState state() {
        return state;
    }

    /** How many steps are done: the work goes on behind them. */
    public int position() {
        return position;
    }

    public int total() {
        return total;
    }

    /** In a few words of the work what came of it; null before the end. */
    public String detail() {
        return detail;
    }

    /** The key of the text that says why it failed; null where it did not. */
    public String failure() {
        return failure;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    public long fencing() {
        return fencing;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
