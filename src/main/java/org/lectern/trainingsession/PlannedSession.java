package org.lectern.trainingsession;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.course.Course;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.shared.Language;

/**
 * The part of a session that its coordinator plans and edits. A session recorded afterwards has no window, no approval,
 * no waiting list and no deadline, whatever was typed; only a self-paced one has a period.
 */
@MappedSuperclass
abstract class PlannedSession {

    private String title;

    @Column(name = "title_zh")
    private String titleZh;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "in_service")
    private boolean inService;

    private boolean mandatory;

    private String language;

    @Column(name = "threshold_pct")
    private int thresholdPct;

    @Column(name = "own_threshold")
    private boolean ownThreshold;

    @Column(name = "own_target_groups")
    private boolean ownTargetGroups;

    @Column(name = "own_instruments")
    private boolean ownInstruments;

    private int capacity;

    private int minimum;

    @Enumerated(EnumType.STRING)
    private Approval approval;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_list")
    private WaitingList waitingList;

    @Column(name = "enrolment_opens")
    private Instant enrolmentOpens;

    @Column(name = "enrolment_closes")
    private Instant enrolmentCloses;

    @Column(name = "withdraw_until")
    private Instant withdrawUntil;

    @Column(name = "only_target_groups")
    private boolean onlyTargetGroups;

    @Column(name = "recorded_afterwards")
    private boolean recordedAfterwards;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    @Column(name = "decision_told_at")
    private Instant decisionToldAt;

    @Column(name = "dates_changed_at")
    private Instant datesChangedAt;

    @Column(name = "runs_from")
    private LocalDate runsFrom;

    @Column(name = "runs_to")
    private LocalDate runsTo;

    @Column(name = "commissioned_by")
    private String commissionedBy;

    private String contact;

    private String notes;

    @Column(name = "notes_zh")
    private String notesZh;

    @ElementCollection
    @CollectionTable(name = "session_target_group", joinColumns = @JoinColumn(name = "training_session_id"))
    @Column(name = "target_group")
    private Set<String> targetGroups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_instrument", joinColumns = @JoinColumn(name = "training_session_id"))
    @Column(name = "instrument")
    private Set<String> instruments = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_trainer", joinColumns = @JoinColumn(name = "training_session_id"))
    @Column(name = "person_id")
    private Set<Long> trainerIds = new HashSet<>();

    /**
     * Takes over what the plan says.
     *
     * @param fromCourse true while the course still gives what the plan leaves to it
     */
    final void plan(Plan plan, Course course, boolean fromCourse) {
        title = plan.title();
        titleZh = plan.titleZh();
        kind = plan.kind();
        mode = plan.mode();
        inService = plan.inService();
        mandatory = plan.mandatory();
        language = plan.language();
        capacity = plan.capacity();
        minimum = plan.minimum();
        onlyTargetGroups = plan.onlyTargetGroups();
        recordedAfterwards = plan.recordedAfterwards();
        approval = recordedAfterwards ? Approval.NONE : plan.approval();
        waitingList = recordedAfterwards ? WaitingList.NONE : plan.waitingList();
        enrolmentOpens = recordedAfterwards ? null : plan.enrolmentOpens();
        enrolmentCloses = recordedAfterwards ? null : plan.enrolmentCloses();
        withdrawUntil = recordedAfterwards ? null : plan.withdrawUntil();
        LocalDate decision = recordedAfterwards ? null : plan.decideBy();
        if (!Objects.equals(decision, decideBy)) {
            decideBy = decision;
            decisionToldAt = null;
        }
        runsFrom = isSelfPaced() ? plan.runsFrom() : null;
        runsTo = isSelfPaced() ? plan.runsTo() : null;
        commissionedBy = plan.commissionedBy();
        contact = plan.contact();
        notes = plan.notes();
        notesZh = plan.notesZh();
        copy(plan);
        if (fromCourse) {
            copy(course);
        }
        keep(trainerIds, plan.trainers());
    }

    private void copy(Plan plan) {
        ownThreshold = plan.thresholdPct() != null;
        ownTargetGroups = plan.targetGroups() != null;
        ownInstruments = plan.instruments() != null;
        if (ownThreshold) {
            thresholdPct = plan.thresholdPct();
        }
        if (ownTargetGroups) {
            keep(targetGroups, plan.targetGroups());
        }
        if (ownInstruments) {
            keep(instruments, plan.instruments());
        }
    }

    /** Copies of the course where nobody decided otherwise here. */
    final void copy(Course course) {
        if (!ownThreshold) {
            thresholdPct = course.thresholdPct();
        }
        if (!ownTargetGroups) {
            keep(targetGroups, course.targetGroups());
        }
        if (!ownInstruments) {
            keep(instruments, course.instruments());
        }
    }

    private static <T> void keep(Set<T> held, Set<T> wanted) {
        if (!held.equals(wanted)) {
            held.retainAll(wanted);
            held.addAll(wanted);
        }
    }

    final Plan plan(List<Plan.Slot> slots, List<Plan.Partner> partners) {
        return new Plan(
                title,
                titleZh,
                kind,
                mode,
                inService,
                mandatory,
                language,
                ownThreshold ? thresholdPct : null,
                capacity,
                minimum,
                approval,
                waitingList,
                enrolmentOpens,
                enrolmentCloses,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                runsFrom,
                runsTo,
                commissionedBy,
                contact,
                notes,
                notesZh,
                ownTargetGroups ? targetGroups : null,
                ownInstruments ? instruments : null,
                slots,
                partners,
                trainerIds,
                decideBy);
    }

    public boolean isSelfPaced() {
        return mode == Mode.SELF_PACED;
    }

    public String title(Language in) {
        return in.choose(title, titleZh);
    }

    public CourseKind kind() {
        return kind;
    }

    public Mode mode() {
        return mode;
    }

    /** In-service training; otherwise initial training. */
    public boolean inService() {
        return inService;
    }

    public boolean mandatory() {
        return mandatory;
    }

    /** The BCP 47 tag of the language it is held in. */
    public String language() {
        return language;
    }

    /** The share of the held minutes, in per cent, that completes it. */
    public int thresholdPct() {
        return thresholdPct;
    }

    /** Seats; 0 while a draft does not say. */
    public int capacity() {
        return capacity;
    }

    public int minimum() {
        return minimum;
    }

    public Approval approval() {
        return approval;
    }

    public WaitingList waitingList() {
        return waitingList;
    }

    public Instant enrolmentOpens() {
        return enrolmentOpens;
    }

    public Instant enrolmentCloses() {
        return enrolmentCloses;
    }

    /** Until when a withdrawal is in time; null: until the start. */
    public Instant withdrawUntil() {
        return withdrawUntil;
    }

    /** The day by which it is decided whether it goes ahead; null where nobody set one. */
    public LocalDate decideBy() {
        return decideBy;
    }

    /** When the coordinators were told that the day of the decision is near; null: not yet. */
    public Instant decisionToldAt() {
        return decisionToldAt;
    }

    final void decisionTold(Instant now) {
        decisionToldAt = now;
    }

    /** When slots were last moved after it was published; null: never. */
    public Instant datesChangedAt() {
        return datesChangedAt;
    }

    final void datesChanged(Instant now) {
        datesChangedAt = now;
    }

    public boolean onlyTargetGroups() {
        return onlyTargetGroups;
    }

    public boolean recordedAfterwards() {
        return recordedAfterwards;
    }

    public LocalDate runsFrom() {
        return runsFrom;
    }

    public LocalDate runsTo() {
        return runsTo;
    }

    public String commissionedBy() {
        return commissionedBy;
    }

    public String contact() {
        return contact;
    }

    public String notes(Language in) {
        return in.choose(notes, notesZh);
    }

    public Set<String> targetGroups() {
        return new TreeSet<>(targetGroups);
    }

    public Set<String> instruments() {
        return new TreeSet<>(instruments);
    }

    /** Ids of persons. */
    public Set<Long> trainerIds() {
        return new TreeSet<>(trainerIds);
    }
}
