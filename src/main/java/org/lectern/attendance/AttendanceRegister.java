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
import org.lectern.shared.BusinessRule;

/**
 * The sheet of one slot. It is opened by the first mark. When everybody has a mark it is closed, and what it says
 * counts. With a reason it is opened again and closed again. Closing the training session locks it; reopening the
 * session unlocks it. Each change of a mark moves its version, so that two people with the same sheet can notice each
 * other.
 */
@Entity
@Table(name = "attendance_register")
public class AttendanceRegister {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int version;

    @Column(name = "slot_id")
    private Long slotId;

    @Enumerated(EnumType.STRING)
    private RegisterState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    protected AttendanceRegister() {}

    public AttendanceRegister(long slotId, Instant now) {
        this.slotId = slotId;
        this.state = RegisterState.OPEN;
        this.openedAt = now;
    }

    void close(Instant now, Long accountId) {
        BusinessRule.require(state.takesMarks(), AttendanceRule.REGISTER_IS_OPEN);
        become(RegisterState.CLOSED);
        closedBy = accountId;
        if (closedAt == null) {
            closedAt = now;
        }
    }

    void reopen() {
        BusinessRule.require(state == RegisterState.CLOSED, AttendanceRule.REGISTER_IS_CLOSED);
        become(RegisterState.OPEN);
    }

    void lock() {
        BusinessRule.require(state == RegisterState.CLOSED, AttendanceRule.REGISTER_IS_CLOSED);
        become(RegisterState.LOCKED);
    }

    void unlock() {
        if (state == RegisterState.LOCKED) {
            become(RegisterState.CLOSED);
        }
    }

    /** A mark on it was set, changed or taken away. */
    void marked() {
        version++;
    }

    private void become(RegisterState next) {
        state = next;
        version++;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long slotId() {
        return slotId;
    }

    public RegisterState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it was closed for the first time: who was enrolled later joined later. Null as long as it never was. */
    public Instant firstClosedAt() {
        return closedAt;
    }

    public Long closedBy() {
        return closedBy;
    }
}
