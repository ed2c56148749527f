package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of one mark, written once: the last writer of a cell wins, and this tells what stood there before. */
@Entity
@Table(name = "mark_log")
public class MarkLog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private MarkStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private MarkStatus to;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private MarkSource source;

    protected MarkLog() {}

    MarkLog(
            long slotId,
            long enrolmentId,
            MarkStatus from,
            MarkStatus to,
            Instant at,
            Long accountId,
            MarkSource source) {
        this.slotId = slotId;
        this.enrolmentId = enrolmentId;
        this.from = from;
        this.to = to;
        this.at = at;
        this.accountId = accountId;
        this.source = source;
    }

    public Long slotId() {
        return slotId;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public MarkStatus from() {
        return from;
    }

    public MarkStatus to() {
        return to;
    }

    public Instant at() {
        return at;
    }

    public Long accountId() {
        return accountId;
    }

    public MarkSource source() {
        return source;
    }
}
