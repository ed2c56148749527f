package org.lectern.trainingsession;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lectern.course.Course;
import org.lectern.course.Mode;

/**
 * One scheduled run of a course, owned by one base. It begins as a draft that nobody else sees. Once it has slots,
 * places, seats and an enrolment window it is published, and takes its own copies of the threshold, the target groups
 * and the instruments of the course. It is confirmed when enough people come, held when the first register closes, and
 * closed when every slot is accounted for: then its figures are final. Until it is held it may be cancelled; only the
 * administrator reopens a closed one.
 *
 * <p>Whoever changes it locks its row first ({@link TrainingSessions#lock}); so the version is no lock. It counts what
 * coordinators edit, for the question "did somebody else change this since I opened it": an enrolment that takes a
 * queue number meanwhile is no such change.
 */
@Entity
@Table(name = "training_session")
public class TrainingSession extends PlannedSession {

    public static final int CODE_LENGTH = 40;
    public static final int TITLE_LENGTH = 200;
    public static final int COMMISSIONED_BY_LENGTH = 200;
    public static final int CONTACT_LENGTH = 300;
    public static final int NOTES_LENGTH = 4000;
    public static final int REASON_LENGTH = 500;
    public static final int MAX_CAPACITY = 100_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int version;

    private String code;

    @Column(name = "base_id")
    private Long baseId;

    @Column(name = "course_id")
    private Long courseId;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "first_slot_starts")
    private Instant firstSlotStarts;

    @Column(name = "last_slot_ends")
    private Instant lastSlotEnds;

    @Column(name = "queue_seq")
    private long queueSeq;

    @Column(name = "reporting_date")
    private LocalDate reportingDate;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    private String reason;

    @Column(name = "ical_sequence")
    private int icalSequence;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<SessionPartner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("starts, id")
    private List<SessionSlot> slots = new ArrayList<>();

    protected TrainingSession() {}

    /** A draft. */
    public TrainingSession(String code, long baseId, Course course, Plan plan, ZoneId zone, Instant now) {
        this.code = Objects.requireNonNull(code);
        this.baseId = baseId;
        this.courseId = course.id();
        this.state = SessionState.DRAFT;
        this.createdAt = now;
        apply(plan, course, zone);
    }

    /** Becomes what the plan says; the course gives what the plan leaves to it. */
    public void edit(Plan plan, Course course, ZoneId zone) {
        require(state != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(state != SessionState.CANCELLED, TrainingSessionRule.SESSION_IS_NOT_CANCELLED);
        if (state != SessionState.DRAFT) {
            require(
                    (plan.mode() == Mode.SELF_PACED) == isSelfPaced()
                            && plan.recordedAfterwards() == recordedAfterwards(),
                    TrainingSessionRule.PACE_AND_RECORDING_STAY_ONCE_PUBLISHED);
            require(course.id().equals(courseId), TrainingSessionRule.COURSE_STAYS_ONCE_PUBLISHED);
        }
        courseId = course.id();
        apply(plan, course, zone);
        if (state != SessionState.DRAFT) {
            requireComplete();
        }
        version++;
    }

    private void apply(Plan plan, Course course, ZoneId zone) {
        plan(plan, course, state == SessionState.DRAFT);
        applyPartners(plan.partners());
        applySlots(plan.slots());
        refreshDates(zone);
    }

    private void applyPartners(List<Plan.Partner> wanted) {
        partners.removeIf(partner -> !wanted.contains(partner.plan()));
        List<Plan.Partner> there = partners();
        wanted.stream()
                .filter(partner -> !there.contains(partner))
                .forEach(partner -> partners.add(new SessionPartner(this, partner)));
    }

    private void applySlots(List<Plan.Slot> wanted) {
        for (SessionSlot slot : List.copyOf(slots)) {
            Plan.Slot plan = wanted.stream()
                    .filter(other -> slot.id() != null && slot.id().equals(other.id()))
                    .findFirst()
                    .orElse(null);
            if (plan != null) {
                slot.move(plan);
            } else {
                require(slot.state() == SlotState.PLANNED, TrainingSessionRule.SLOT_IS_STILL_PLANNED);
                slots.remove(slot);
            }
        }
        wanted.stream().filter(plan -> plan.id() == null).forEach(plan -> slots.add(new SessionSlot(this, plan)));
        slots.sort(Comparator.comparing(SessionSlot::starts).thenComparing(SessionSlot::ends));
    }

    /**
     * Reckons the days that are kept for queries from the slots: to be called whenever a slot was changed or noted as
     * not held.
     *
     * @param zone that of the base
     */
    public void refreshDates(ZoneId zone) {
        firstSlotStarts = slots.stream()
                .map(SessionSlot::starts)
                .min(Comparator.naturalOrder())
                .orElse(null);
        lastSlotEnds = slots.stream()
                .map(SessionSlot::ends)
                .max(Comparator.naturalOrder())
                .orElse(null);
        reportingDate = slots.stream()
                .filter(slot -> slot.compulsory() && slot.state() != SlotState.NOT_HELD)
                .map(SessionSlot::starts)
                .max(Comparator.naturalOrder())
                .map(starts -> LocalDate.ofInstant(starts, zone))
                .orElse(null);
    }

    /** Into the catalogue; the course gives the copies that nobody changed here. */
    public void publish(Course course, Instant now) {
        require(state == SessionState.DRAFT, TrainingSessionRule.SESSION_IS_DRAFT);
        requireComplete();
        require(
                recordedAfterwards() || isSelfPaced() || lastSlotEnds.isAfter(now),
                TrainingSessionRule.SESSION_IS_STILL_TO_COME);
        copy(course);
        state = SessionState.PUBLISHED;
        publishedAt = now;
        version++;
    }

    /** What everybody who sees it relies on. */
    private void requireComplete() {
        if (isSelfPaced()) {
            require(runsFrom() != null && runsTo() != null, TrainingSessionRule.SELF_PACED_SESSION_HAS_A_PERIOD);
        } else {
            require(
                    slots.stream().anyMatch(SessionSlot::compulsory),
                    TrainingSessionRule.SESSION_HAS_A_COMPULSORY_SLOT);
            require(
                    slots.stream().allMatch(slot -> slot.plan().hasPlace()),
                    TrainingSessionRule.EVERY_SLOT_HAS_A_PLACE);
        }
        require(capacity() >= 1, TrainingSessionRule.SESSION_HAS_SEATS);
        require(
                recordedAfterwards() || enrolmentOpens() != null && enrolmentCloses() != null,
                TrainingSessionRule.ENROLMENT_WINDOW_IS_SET);
    }

    /**
     * It goes ahead.
     *
     * @param why null where the minimum is reached; else the reason to go ahead all the same
     */
    public void confirm(int confirmedTrainees, String why, Instant now) {
        require(state == SessionState.PUBLISHED, TrainingSessionRule.SESSION_IS_PUBLISHED);
        require(
                confirmedTrainees >= minimum() || why != null,
                TrainingSessionRule.MINIMUM_IS_REACHED,
                confirmedTrainees,
                minimum());
        state = SessionState.CONFIRMED;
        confirmedAt = now;
        reason = why;
        version++;
    }

    public void cancel(String why, Instant now) {
        require(state != SessionState.CANCELLED, TrainingSessionRule.SESSION_IS_NOT_CANCELLED);
        require(!state.isHeldOrClosed(), TrainingSessionRule.SESSION_IS_NOT_HELD);
        Objects.requireNonNull(why);
        state = SessionState.CANCELLED;
        cancelledAt = now;
        reason = why;
        icalSequence++;
        version++;
    }

    /**
     * The first register was closed, or the first completion of a self-paced one recorded. No change of a coordinator.
     */
    public void hold(Instant now) {
        require(state.isComing(), TrainingSessionRule.SESSION_IS_PUBLISHED_OR_CONFIRMED);
        state = SessionState.HELD;
        heldAt = now;
    }

    /** Its figures become final; a self-paced one may be closed at any time. */
    public void close(Instant now) {
        if (isSelfPaced()) {
            require(state.isComing() || state == SessionState.HELD, TrainingSessionRule.SESSION_IS_HELD);
        } else {
            require(
                    slots.stream().noneMatch(slot -> slot.state() == SlotState.PLANNED),
                    TrainingSessionRule.NO_SLOT_IS_PLANNED_ANY_MORE);
            require(
                    slots.stream()
                            .anyMatch(slot -> slot.compulsory() && slot.state().isHeld()),
                    TrainingSessionRule.A_COMPULSORY_SLOT_WAS_HELD);
            require(state == SessionState.HELD, TrainingSessionRule.SESSION_IS_HELD);
        }
        state = SessionState.CLOSED;
        closedAt = now;
        version++;
    }

    /** By the administrator, with a reason: corrections are possible again, its figures are provisional again. */
    public void reopen(String why) {
        require(state == SessionState.CLOSED, TrainingSessionRule.SESSION_IS_CLOSED);
        Objects.requireNonNull(why);
        state = SessionState.HELD;
        closedAt = null;
        reason = why;
        version++;
    }

    /** The next place in the queue, from 1; the session row must be locked. */
    public long nextQueueNo() {
        return ++queueSeq;
    }

    /** Calendars learn from the number that there is a newer version of the dates. */
    void datesTold() {
        icalSequence++;
    }

    private static void require(boolean holds, TrainingSessionRule rule, Object... args) {
        org.lectern.shared.BusinessRule.require(holds, rule, args);
    }

    /** What it is planned to be, as it may be edited again. */
    public Plan plan() {
        return plan(slots.stream().map(SessionSlot::plan).toList(), partners());
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public Long baseId() {
        return baseId;
    }

    public Long courseId() {
        return courseId;
    }

    public SessionState state() {
        return state;
    }

    public Instant firstSlotStarts() {
        return firstSlotStarts;
    }

    public Instant lastSlotEnds() {
        return lastSlotEnds;
    }

    public long queueSeq() {
        return queueSeq;
    }

    /**
     * The date of the last compulsory slot that is not NOT_HELD, in the zone of the base; null for a self-paced one.
     */
    public LocalDate reportingDate() {
        return reportingDate;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    /** Why it was cancelled, confirmed below the minimum, or reopened. */
    public String reason() {
        return reason;
    }

    public int icalSequence() {
        return icalSequence;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<Plan.Partner> partners() {
        return partners.stream().map(SessionPartner::plan).toList();
    }

    /** In the order of time. */
    public List<SessionSlot> slots() {
        return List.copyOf(slots);
    }
}
