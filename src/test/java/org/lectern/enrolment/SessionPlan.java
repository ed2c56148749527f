package org.lectern.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.course.Mode;
import org.lectern.testing.TestClock;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.WaitingList;

/**
 * What the sessions of these tests have in common: two slots of three hours from Monday, 30 November 2026, enrolment
 * open from the start of the test until three days before, withdrawal in time until five days before.
 */
record SessionPlan(
        int capacity,
        Approval approval,
        WaitingList waitingList,
        Mode mode,
        Instant opens,
        Instant closes,
        Instant withdrawUntil,
        boolean onlyTargetGroups,
        boolean recordedAfterwards,
        Instant starts) {

    static final Instant STARTS = Instant.parse("2026-11-30T01:00:00Z");
    static final Instant ENDS = STARTS.plus(Duration.ofHours(27));
    static final Instant CLOSES = STARTS.minus(Duration.ofDays(3));
    static final Instant WITHDRAW_UNTIL = STARTS.minus(Duration.ofDays(5));

    static SessionPlan seats(int capacity) {
        return new SessionPlan(
                capacity,
                Approval.NONE,
                WaitingList.AUTO,
                Mode.IN_PERSON,
                TestClock.START,
                CLOSES,
                WITHDRAW_UNTIL,
                false,
                false,
                STARTS);
    }

    SessionPlan withApproval() {
        return new SessionPlan(
                capacity,
                Approval.COORDINATOR,
                waitingList,
                mode,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                starts);
    }

    SessionPlan withoutWaitingList() {
        return new SessionPlan(
                capacity,
                approval,
                WaitingList.NONE,
                mode,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                starts);
    }

    SessionPlan offering() {
        return new SessionPlan(
                capacity,
                approval,
                WaitingList.OFFER,
                mode,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                starts);
    }

    /** So many days later than others; enrolment ends when it ends for them. */
    SessionPlan later(int days) {
        return new SessionPlan(
                capacity,
                approval,
                waitingList,
                mode,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                starts.plus(Duration.ofDays(days)));
    }

    SessionPlan opening(Instant from) {
        return new SessionPlan(
                capacity,
                approval,
                waitingList,
                mode,
                from,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                starts);
    }

    SessionPlan onlyForItsTargetGroups() {
        return new SessionPlan(
                capacity, approval, waitingList, mode, opens, closes, withdrawUntil, true, recordedAfterwards, starts);
    }

    SessionPlan recorded(Instant then) {
        return new SessionPlan(
                capacity, approval, WaitingList.NONE, mode, null, null, null, onlyTargetGroups, true, then);
    }

    SessionPlan selfPaced() {
        return new SessionPlan(
                capacity,
                approval,
                waitingList,
                Mode.SELF_PACED,
                opens,
                Instant.parse("2026-12-20T16:00:00Z"),
                null,
                onlyTargetGroups,
                recordedAfterwards,
                starts);
    }

    SessionInput input(String base, String course) {
        boolean selfPaced = mode == Mode.SELF_PACED;
        return new SessionInput(
                null,
                null,
                base,
                course,
                "Human Rights and Law Enforcement",
                "人权与执法",
                null,
                mode,
                null,
                null,
                null,
                null,
                capacity,
                0,
                approval,
                waitingList,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                selfPaced ? LocalDate.of(2026, 11, 30) : null,
                selfPaced ? LocalDate.of(2026, 12, 31) : null,
                null,
                null,
                null,
                null,
                null,
                List.of("POLICE"),
                null,
                selfPaced ? null : List.of(slot(starts), slot(starts.plus(Duration.ofDays(1)))),
                null);
    }

    private static SessionInput.Slot slot(Instant from) {
        return new SessionInput.Slot(null, from, from.plus(Duration.ofHours(3)), null, "Hall 1", null, true);
    }
}
