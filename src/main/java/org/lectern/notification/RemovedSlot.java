package org.lectern.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lectern.trainingsession.SessionSlot;

/** A slot that was taken off a published session. Calendars that know its uid hear for a while that it is cancelled. */
@Entity
@Table(name = "removed_slot")
public class RemovedSlot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "training_session_id")
    private Long sessionId;

    private String uid;

    private Instant starts;

    private Instant ends;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected RemovedSlot() {}

    RemovedSlot(SessionSlot slot, Instant now) {
        sessionId = slot.sessionId();
        uid = slot.uid();
        starts = slot.starts();
        ends = slot.ends();
        removedAt = now;
    }

    public Long sessionId() {
        return sessionId;
    }

    public String uid() {
        return uid;
    }

    public Instant starts() {
        return starts;
    }

    public Instant ends() {
        return ends;
    }
}
