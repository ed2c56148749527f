package org.lectern.enrolment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One person in one training session.
 *
 * <p>It begins as a request where the base wants to approve; otherwise, or once approved, it joins the queue of the
 * session with a number, and takes a free seat at once or waits in line until the {@link Roster} gives it one. It ends
 * as it stood when the session was held, or before that: the base declines it, the person withdraws, the session is
 * cancelled, time runs out before there was a seat or an answer, or it turns out to have been entered by mistake.
 * Trainers, speakers, observers and interpreters are on the list from the beginning and take no seat.
 *
 * <p>What the person was at that time is kept in the {@link EnrolmentSnapshot}. Every step is appended to the history.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends PlaceInSession {

    public static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "canonical_person_id")
    private Long canonicalPersonId;

    @Enumerated(EnumType.STRING)
    private EnrolmentRole role;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    @Enumerated(EnumType.STRING)
    private EnrolmentSource source;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_late")
    private boolean withdrawnLate;

    @Column(name = "walk_in")
    private boolean walkIn;

    private boolean late;

    private String note;

    @Column(name = "history_seq")
    private int historySeq;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "in_service")
    private boolean inService;

    @Embedded
    private EnrolmentSnapshot snapshot;

    @OneToMany(mappedBy = "enrolment", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("seq")
    private List<EnrolmentHistory> history = new ArrayList<>();

    protected Enrolment() {}

    private Enrolment(Entrant entrant, Change change) {
        this.trainingSessionId = entrant.trainingSessionId();
        this.personId = entrant.personId();
        this.canonicalPersonId = entrant.canonicalPersonId();
        this.role = entrant.role();
        this.source = entrant.source();
        this.inService = entrant.inService();
        this.snapshot = Objects.requireNonNull(entrant.snapshot());
        this.walkIn = entrant.source() == EnrolmentSource.WALK_IN;
        this.late = change.code() == EnrolmentReason.ENROLLED_LATE;
        this.note = change.reason();
        this.joinedAt = change.at();
    }

    /**
     * Who comes to which session as what.
     *
     * @param personId the record that was entered
     * @param canonicalPersonId the person it stands for: with this one, a merged person cannot enrol twice
     * @param inService further training of somebody in service; false for initial training
     */
    public record Entrant(
            long trainingSessionId,
            long personId,
            long canonicalPersonId,
            EnrolmentRole role,
            EnrolmentSource source,
            boolean inService,
            EnrolmentSnapshot snapshot) {}

    /** Asks the base for its approval. */
    static Enrolment requested(Entrant entrant, Change change) {
        Enrolment enrolment = new Enrolment(entrant, change);
        enrolment.become(EnrolmentState.REQUESTED, change);
        return enrolment;
    }

    /** Joins the queue, and has a seat at once where the roster gave one. */
    static Enrolment joined(Entrant entrant, long queueNo, Long allotmentId, boolean seated, Change change) {
        Enrolment enrolment = new Enrolment(entrant, change);
        enrolment.joinQueue(queueNo, change.at());
        enrolment.sitOn(allotmentId);
        enrolment.become(seated ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED, change);
        return enrolment;
    }

    /** Is on the list without taking a seat: a trainer, speaker, observer or interpreter. */
    static Enrolment onTheList(Entrant entrant, Change change) {
        Enrolment enrolment = new Enrolment(entrant, change);
        enrolment.become(EnrolmentState.CONFIRMED, change);
        return enrolment;
    }

    /** The base says yes: the request joins the end of the queue and sits where the roster gave a seat. */
    void approve(long number, Long allotment, boolean seated, Change change) {
        expect(EnrolmentState.REQUESTED);
        joinQueue(number, change.at());
        sitOn(allotment);
        become(seated ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED, change);
    }

    /** Came to the door although there was no seat yet: has one now. */
    void admit(long number, Change change) {
        expect(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);
        joinQueue(number, change.at());
        walkIn = true;
        become(EnrolmentState.CONFIRMED, change);
    }

    void decline(Change change) {
        expect(EnrolmentState.REQUESTED, EnrolmentState.WAITLISTED, EnrolmentState.OFFERED);
        become(EnrolmentState.DECLINED, change);
    }

    /** A seat came free, and it is this one's turn. */
    void promote(Long allotment, Change change) {
        expect(EnrolmentState.WAITLISTED);
        sitOn(allotment);
        become(EnrolmentState.CONFIRMED, change);
    }

    /** A seat came free and is kept for this one until it is accepted, at the latest until then. */
    void offer(Long allotment, Instant until, Change change) {
        expect(EnrolmentState.WAITLISTED);
        sitOn(allotment);
        keepUntil(until);
        become(EnrolmentState.OFFERED, change);
    }

    void accept(Change change) {
        expect(EnrolmentState.OFFERED);
        become(EnrolmentState.CONFIRMED, change);
    }

    /** Takes the seat of another one, who does not come. */
    static Enrolment insteadOf(Enrolment other, Entrant entrant, long queueNo, Change change) {
        Enrolment enrolment = new Enrolment(entrant, change);
        enrolment.joinQueue(queueNo, change.at());
        enrolment.sitOn(other.allotmentId());
        enrolment.become(EnrolmentState.CONFIRMED, change);
        return enrolment;
    }

    /** Goes to another session, where the person counts. */
    void transfer(Change change) {
        expect(EnrolmentState.OFFERED, EnrolmentState.WAITLISTED, EnrolmentState.CONFIRMED);
        become(EnrolmentState.TRANSFERRED, change);
    }

    /** Leaves; a seat that is given up is remembered with its time, since it may count as late. */
    void withdraw(Change change) {
        expect(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED, EnrolmentState.CONFIRMED);
        if (state == EnrolmentState.CONFIRMED) {
            withdrawnAt = change.at();
            withdrawnLate = change.code() == EnrolmentReason.WITHDRAWN_LATE;
        }
        become(EnrolmentState.WITHDRAWN, change);
    }

    /** It should never have been here: it does not count, whatever happened to it, and the history stays. */
    void remove(Change change) {
        if (state == EnrolmentState.REMOVED || state == EnrolmentState.MERGED_AWAY) {
            throw new IllegalStateException(state.name());
        }
        become(EnrolmentState.REMOVED, change);
    }

    void cancelBySession(Change change) {
        expectLive();
        become(EnrolmentState.SESSION_CANCELLED, change);
    }

    /** The session started while this waited, or ended before the base answered; or an offer was not accepted. */
    void expire(Change change) {
        expect(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);
        become(EnrolmentState.EXPIRED, change);
    }

    void correct(EnrolmentSnapshot right, Change change) {
        snapshot = Objects.requireNonNull(right);
        become(state, change);
    }

    private void become(EnrolmentState next, Change change) {
        historySeq++;
        history.add(new EnrolmentHistory(this, historySeq, state, next, change));
        state = next;
        changedAt = change.at();
    }

    private void expect(EnrolmentState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("an enrolment that is " + state);
        }
    }

    private void expectLive() {
        if (!state.isLive()) {
            throw new IllegalStateException("an enrolment that is " + state);
        }
    }

    /**
     * Whether it counts in the measures: a trainee who is confirmed, or who gave up a confirmed seat at or after the
     * start.
     *
     * @param start of the first slot; null where a session has none
     */
    public boolean counts(Instant start) {
        return role == EnrolmentRole.TRAINEE
                && (state == EnrolmentState.CONFIRMED
                        || state == EnrolmentState.WITHDRAWN
                                && withdrawnAt != null
                                && start != null
                                && !withdrawnAt.isBefore(start));
    }

    public boolean isTrainee() {
        return role == EnrolmentRole.TRAINEE;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long trainingSessionId() {
        return trainingSessionId;
    }

    /** The record that was entered. */
    public Long personId() {
        return personId;
    }

    public Long canonicalPersonId() {
        return canonicalPersonId;
    }

    public EnrolmentRole role() {
        return role;
    }

    public EnrolmentState state() {
        return state;
    }

    public EnrolmentSource source() {
        return source;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    /** When the newest entry of the history was written. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When a confirmed seat was given up; null also for who withdrew without ever having had one. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** A confirmed seat was given up after the deadline and before the start (M13). */
    public boolean isWithdrawnLate() {
        return withdrawnLate;
    }

    public boolean isWalkIn() {
        return walkIn;
    }

    /** Enrolled by the coordinator outside the enrolment window. */
    public boolean isLate() {
        return late;
    }

    /** The reason given at enrolment; null where none was. */
    public String note() {
        return note;
    }

    public boolean isInService() {
        return inService;
    }

    public EnrolmentSnapshot snapshot() {
        return snapshot;
    }

    /** The number of the newest entry of the history. */
    public int historySeq() {
        return historySeq;
    }

    public List<EnrolmentHistory> history() {
        return List.copyOf(history);
    }
}
