package org.lectern.trainingsession;

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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lectern.shared.BusinessRule;

/**
 * A dated block of a session; attendance is taken per slot. It is planned at first and may be moved: its id and its uid
 * stay, so that a register, a calendar entry and a link keep pointing to it. When its register closes it was held, or
 * partly held; without a register it may be noted that it was not held. Reopening the register makes it planned again.
 */
@Entity
@Table(name = "session_slot")
public class SessionSlot {

    public static final int PLACE_LENGTH = 200;
    public static final int LINK_LENGTH = 500;
    public static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String uid;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "training_session_id")
    private TrainingSession session;

    @Column(name = "training_session_id", insertable = false, updatable = false)
    private Long sessionId;

    @Column(name = "room_id")
    private Long roomId;

    private String place;

    private String link;

    private Instant starts;

    private Instant ends;

    private boolean compulsory;

    @Enumerated(EnumType.STRING)
    private SlotState state;

    @Column(name = "held_minutes")
    private Integer heldMinutes;

    private String reason;

    protected SessionSlot() {}

    SessionSlot(TrainingSession session, Plan.Slot plan) {
        this.session = session;
        this.uid = UUID.randomUUID().toString();
        this.state = SlotState.PLANNED;
        apply(plan);
    }

    /** Moves it; what took place stays as it was. */
    void move(Plan.Slot plan) {
        if (!plan.equals(plan())) {
            BusinessRule.require(state == SlotState.PLANNED, TrainingSessionRule.SLOT_IS_STILL_PLANNED);
            apply(plan);
        }
    }

    private void apply(Plan.Slot plan) {
        starts = plan.starts();
        ends = plan.ends();
        roomId = plan.roomId();
        place = plan.place();
        link = plan.link();
        compulsory = plan.compulsory();
    }

    /** As long as it was planned. */
    public void held() {
        happened(SlotState.HELD, plannedMinutes(), null);
    }

    /** @param minutes how long it was, at least 1 and shorter than planned */
    public void partlyHeld(int minutes, String why) {
        BusinessRule.require(
                minutes >= 1 && minutes < plannedMinutes(),
                TrainingSessionRule.HELD_MINUTES_ARE_FEWER_THAN_PLANNED,
                plannedMinutes());
        happened(SlotState.PARTLY_HELD, minutes, why);
    }

    public void notHeld(String why) {
        happened(SlotState.NOT_HELD, null, why);
    }

    /** Back to the plan, when its register is reopened or a note was a mistake. */
    public void planned() {
        happened(SlotState.PLANNED, null, null);
    }

    private void happened(SlotState what, Integer minutes, String why) {
        state = what;
        heldMinutes = minutes;
        reason = why;
    }

    Plan.Slot plan() {
        return new Plan.Slot(id, starts, ends, roomId, place, link, compulsory);
    }

    public int plannedMinutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Names the slot in calendars; it belongs to the slot, not to its time. */
    public String uid() {
        return uid;
    }

    public TrainingSession session() {
        return session;
    }

    public Long sessionId() {
        return sessionId == null ? session.id() : sessionId;
    }

    public Long roomId() {
        return roomId;
    }

    public String place() {
        return place;
    }

    public String link() {
        return link;
    }

    public Instant starts() {
        return starts;
    }

    public Instant ends() {
        return ends;
    }

    public boolean compulsory() {
        return compulsory;
    }

    public SlotState state() {
        return state;
    }

    /** Minutes; null unless it was held, at least partly. */
    public Integer heldMinutes() {
        return heldMinutes;
    }

    /** Why it was shortened or not held. */
    public String reason() {
        return reason;
    }
}
