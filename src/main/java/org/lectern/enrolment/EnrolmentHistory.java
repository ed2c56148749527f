package org.lectern.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of an enrolment: who, when, from, to, why. Written once; the source for "confirmed at the start". */
@Entity
@Table(name = "enrolment_history")
public class EnrolmentHistory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    private int seq;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private EnrolmentState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private EnrolmentState to;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private EnrolmentReason reasonCode;

    private String reason;

    protected EnrolmentHistory() {}

    EnrolmentHistory(Enrolment enrolment, int seq, EnrolmentState from, EnrolmentState to, Change change) {
        this.enrolment = enrolment;
        this.seq = seq;
        this.at = change.at();
        this.accountId = change.accountId();
        this.from = from;
        this.to = to;
        this.reasonCode = change.code();
        this.reason = change.reason();
    }

    public int seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    /** Who did it; null for the system. */
    public Long accountId() {
        return accountId;
    }

    /** Null for the first entry. */
    public EnrolmentState from() {
        return from;
    }

    public EnrolmentState to() {
        return to;
    }

    public EnrolmentReason reasonCode() {
        return reasonCode;
    }

    /** In the person's own words; null where nothing was said. */
    public String reason() {
        return reason;
    }
}
