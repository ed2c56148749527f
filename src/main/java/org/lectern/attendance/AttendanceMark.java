package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What one person did in one slot, as it stands now; how it came to stand so is told by the {@link MarkLog}. */
@Entity
@Table(name = "attendance_mark")
public class AttendanceMark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Enumerated(EnumType.STRING)
    private MarkStatus status;

    @Enumerated(EnumType.STRING)
    private MarkSource source;

    @Column(name = "marked_at")
    private Instant markedAt;

    @Column(name = "marked_by")
    private Long markedBy;

    protected AttendanceMark() {}

    AttendanceMark(long slotId, long enrolmentId, MarkStatus status, MarkSource source, Instant now, Long accountId) {
        this.slotId = slotId;
        this.enrolmentId = enrolmentId;
        change(status, source, now, accountId);
    }

    final void change(MarkStatus newStatus, MarkSource newSource, Instant now, Long accountId) {
        status = newStatus;
        source = newSource;
        markedAt = now;
        markedBy = accountId;
    }

    public Long slotId() {
        return slotId;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public MarkStatus status() {
        return status;
    }

    public MarkSource source() {
        return source;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public Long markedBy() {
        return markedBy;
    }
}
