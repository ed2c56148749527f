package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person in charge decided about the completion of one enrolment: against the rate, with a reason, or, where a
 * session is self-paced, that it was completed on this day according to this source.
 */
@Entity
@Table(name = "completion_override")
public class CompletionOverride {

    public static final int SOURCE_LENGTH = 120;
    public static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    private boolean completed;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    private String source;

    @Column(name = "account_id")
    private Long accountId;

    private Instant at;

    private String reason;

    protected CompletionOverride() {}

    CompletionOverride(long enrolmentId) {
        this.enrolmentId = enrolmentId;
    }

    /** Decides against the rate. */
    void decide(boolean nowCompleted, String because, Long byAccount, Instant now) {
        completed = nowCompleted;
        completedOn = null;
        source = null;
        reason = because;
        accountId = byAccount;
        at = now;
    }

    /** Records the completion of a self-paced session. */
    void completedOn(LocalDate day, String accordingTo, Long byAccount, Instant now) {
        completed = true;
        completedOn = day;
        source = accordingTo;
        reason = accordingTo;
        accountId = byAccount;
        at = now;
    }

    public CompletionRule.Decision decision() {
        return completed ? CompletionRule.Decision.COMPLETED : CompletionRule.Decision.NOT_COMPLETED;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    /** The day of a self-paced completion; null otherwise. */
    public LocalDate completedOn() {
        return completedOn;
    }

    public String source() {
        return source;
    }

    public Long accountId() {
        return accountId;
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }
}
