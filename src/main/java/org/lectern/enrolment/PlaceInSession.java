package org.lectern.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;

/**
 * The place of an enrolment in its session: the number in the queue, the reserved seat it sits on, how long an offer is
 * kept, who nominated, and the enrolment it was moved from or to.
 */
@MappedSuperclass
abstract class PlaceInSession {

    @Column(name = "queue_no")
    private Long queueNo;

    @Column(name = "joined_queue_at")
    private Instant joinedQueueAt;

    @Column(name = "allotment_id")
    private Long allotmentId;

    @Column(name = "offer_until")
    private Instant offerUntil;

    @Column(name = "nominated_by")
    private Long nominatedBy;

    @Column(name = "linked_enrolment_id")
    private Long linkedEnrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "linked_kind")
    private EnrolmentLink linkedKind;

    final void joinQueue(long number, Instant at) {
        queueNo = number;
        joinedQueueAt = at;
    }

    /** @param allotment null for a seat of the general ones */
    final void sitOn(Long allotment) {
        allotmentId = allotment;
    }

    final void keepUntil(Instant until) {
        offerUntil = Objects.requireNonNull(until);
    }

    final void nominatedBy(long accountId) {
        nominatedBy = accountId;
    }

    /** The two belong together: one went on where the other ended. */
    static void link(Enrolment ended, Enrolment goesOn, EnrolmentLink kind) {
        ((PlaceInSession) ended).linkTo(goesOn, kind);
        ((PlaceInSession) goesOn).linkTo(ended, kind);
    }

    private void linkTo(Enrolment other, EnrolmentLink kind) {
        linkedEnrolmentId = Objects.requireNonNull(other.id());
        linkedKind = kind;
    }

    /** The number in the queue of the session; null for a request and for who takes no seat. */
    public Long queueNo() {
        return queueNo;
    }

    /** For display only: the order of the queue is its numbers. */
    public Instant joinedQueueAt() {
        return joinedQueueAt;
    }

    /** The allotment whose seat is held, or was; null for a seat of the general ones. */
    public Long allotmentId() {
        return allotmentId;
    }

    /** Until when the seat is kept; the deadline of the last offer where there is none now, null if there never was. */
    public Instant offerUntil() {
        return offerUntil;
    }

    /** The account of the liaison who nominated; null where nobody did. */
    public Long nominatedBy() {
        return nominatedBy;
    }

    /** The enrolment this one was moved from or to, or whose seat it took over or left; null where there is none. */
    public Long linkedEnrolmentId() {
        return linkedEnrolmentId;
    }

    public EnrolmentLink linkedKind() {
        return linkedKind;
    }
}
