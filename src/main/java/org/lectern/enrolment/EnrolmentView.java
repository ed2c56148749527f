package org.lectern.enrolment;

import java.time.Instant;
import org.lectern.person.Gender;
import org.lectern.person.PersonProfile;
import org.lectern.person.RankBand;

/**
 * An enrolment as it is shown now, to somebody who may see it.
 *
 * @param state as it is at this moment: who still waits although the session has started is EXPIRED
 * @param position from 1 among those who wait; null for everybody else
 * @param offerUntil until when an offered seat is kept; null for everybody else
 * @param reserved true for who sits on a reserved seat, as far as the reader may know
 * @param linked the enrolment this one was moved from or to, or whose seat it took over or left; null where none, or
 *     where the reader may not know
 * @param repeat the person completed the course before; null where not, or where the reader may not know
 * @param snapshot null where the reader may not see it
 * @param attendanceRate a fraction; null where there is none or the reader may not see it
 * @param contact null where the reader may not see it
 * @param note the reason given at enrolment; null where none, or where the reader may not see it
 */
public record EnrolmentView(
        long id,
        long trainingSession,
        Who person,
        EnrolmentRole role,
        EnrolmentState state,
        Integer position,
        Instant joinedAt,
        Instant changedAt,
        EnrolmentSource source,
        Instant offerUntil,
        boolean reserved,
        Long linked,
        EnrolmentLink linkedKind,
        Repeat repeat,
        Snapshot snapshot,
        Contact contact,
        boolean late,
        boolean withdrawnLate,
        String note,
        Double attendanceRate,
        String completion,
        int version) {

    /** @param latinName null where none is kept */
    public record Who(long id, String fullName, String latinName) {}

    /** What was true at enrolment; a trainer sees the organisation only. */
    public record Snapshot(
            Long organisation,
            String organisationName,
            String targetGroup,
            RankBand rankBand,
            Gender gender,
            String province) {

        static Snapshot of(EnrolmentSnapshot kept) {
            return new Snapshot(
                    kept.organisationId(),
                    kept.organisationName(),
                    kept.targetGroup(),
                    kept.rankBand(),
                    kept.gender(),
                    kept.province());
        }

        static Snapshot organisationOnly(EnrolmentSnapshot kept) {
            return new Snapshot(kept.organisationId(), kept.organisationName(), null, null, null, null);
        }
    }

    /** How the person is reached today. */
    public record Contact(String email, String phone) {}

    /** What a view needs beside the enrolment itself. */
    record Around(
            EnrolmentTimes times,
            Instant now,
            PersonProfile person,
            Integer position,
            Outcomes.Outcome outcome,
            Repeat repeat,
            boolean whole) {}

    static EnrolmentView of(Enrolment enrolment, Around around) {
        PersonProfile person = around.person();
        EnrolmentState state = around.times().stateAt(enrolment, around.now());
        return new EnrolmentView(
                enrolment.id(),
                enrolment.trainingSessionId(),
                new Who(person.id(), person.fullName(), person.latinName()),
                enrolment.role(),
                state,
                state == EnrolmentState.WAITLISTED ? around.position() : null,
                enrolment.joinedAt(),
                enrolment.changedAt(),
                enrolment.source(),
                state == EnrolmentState.OFFERED ? enrolment.offerUntil() : null,
                around.whole() && state.holdsSeat() && enrolment.allotmentId() != null,
                around.whole() ? enrolment.linkedEnrolmentId() : null,
                around.whole() ? enrolment.linkedKind() : null,
                state.isLive() ? around.repeat() : null,
                around.whole() ? Snapshot.of(enrolment.snapshot()) : Snapshot.organisationOnly(enrolment.snapshot()),
                around.whole() ? new Contact(person.email(), person.phone()) : null,
                enrolment.isLate(),
                enrolment.isWithdrawnLate(),
                around.whole() ? enrolment.note() : null,
                around.whole() ? around.outcome().attendanceRate() : null,
                around.whole() ? around.outcome().completion() : null,
                enrolment.version());
    }

    public boolean isLive() {
        return state.isLive();
    }

    public boolean isRequested() {
        return state == EnrolmentState.REQUESTED;
    }

    public boolean isOffered() {
        return state == EnrolmentState.OFFERED;
    }

    public boolean isWaiting() {
        return state == EnrolmentState.WAITLISTED;
    }
}
