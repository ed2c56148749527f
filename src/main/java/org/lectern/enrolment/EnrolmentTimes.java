package org.lectern.enrolment;

import java.time.Instant;
import java.time.ZoneId;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.WaitingList;

/**
 * The times of a training session that matter to its enrolments, and what follows from them at a moment. Pure: what is
 * derived here is stored nowhere, so it can never be out of date.
 *
 * <p>A self-paced session has no moment at which everybody starts: it runs from the first instant of a day to the last
 * of another. What ends elsewhere at the start (waiting, moving up, withdrawing by oneself) ends there when the
 * enrolment window or the period does.
 *
 * @param starts null while no slot and no period is planned
 * @param ends null likewise
 */
public record EnrolmentTimes(
        SessionState state,
        boolean recordedAfterwards,
        boolean selfPaced,
        WaitingList waitingList,
        Instant starts,
        Instant ends,
        Instant opens,
        Instant closes,
        Instant withdrawUntil) {

    /** @param zone that of the base */
    public static EnrolmentTimes of(TrainingSession session, ZoneId zone) {
        boolean selfPaced = session.isSelfPaced();
        return new EnrolmentTimes(
                session.state(),
                session.recordedAfterwards(),
                selfPaced,
                session.waitingList(),
                selfPaced && session.runsFrom() != null
                        ? session.runsFrom().atStartOfDay(zone).toInstant()
                        : session.firstSlotStarts(),
                selfPaced && session.runsTo() != null
                        ? session.runsTo().plusDays(1).atStartOfDay(zone).toInstant()
                        : session.lastSlotEnds(),
                session.enrolmentOpens(),
                session.enrolmentCloses(),
                session.withdrawUntil());
    }

    public Phase phase(Instant now) {
        if (ends != null && !now.isBefore(ends)) {
            return Phase.PAST;
        }
        return starts != null && !now.isBefore(starts) ? Phase.RUNNING : Phase.UPCOMING;
    }

    /** From here on nobody waits, nobody moves up, and only the coordinator takes somebody off. */
    public boolean queueIsOver(Instant now) {
        Instant end = queueEnds();
        return end != null && !now.isBefore(end);
    }

    /** The moment the queue ends: the start, and for a self-paced session the end of its enrolment. */
    public Instant queueEnds() {
        return selfPaced ? windowEnds() : starts;
    }

    /** From here on nobody is enrolled any more, and nobody is answered. */
    public boolean isOver(Instant now) {
        return ends != null && !now.isBefore(ends);
    }

    /** The moment the window for enrolling oneself ends: its own end, at the latest the start. */
    public Instant windowEnds() {
        Instant latest = selfPaced ? ends : starts;
        if (closes == null) {
            return latest;
        }
        return latest == null || closes.isBefore(latest) ? closes : latest;
    }

    public boolean hasOpened(Instant now) {
        return opens == null || !now.isBefore(opens);
    }

    /** True if a person may enrol without the coordinator, so far as time and state go. */
    public boolean isWindowOver(Instant now) {
        if (recordedAfterwards || !takesEnrolments()) {
            return true;
        }
        Instant end = windowEnds();
        return end != null && !now.isBefore(end);
    }

    /** Published and not over: somebody may be enrolled at all. */
    public boolean takesEnrolments() {
        return state == SessionState.PUBLISHED || state == SessionState.CONFIRMED || state == SessionState.HELD;
    }

    public EnrolmentWindow window(int freeSeats, Instant now) {
        if (isWindowOver(now)) {
            return EnrolmentWindow.ENDED;
        }
        if (!hasOpened(now)) {
            return EnrolmentWindow.NOT_YET_OPEN;
        }
        if (freeSeats > 0) {
            return EnrolmentWindow.OPEN;
        }
        return waitingList == WaitingList.NONE ? EnrolmentWindow.FULL : EnrolmentWindow.OPEN_WAITLIST;
    }

    /**
     * The seats as they are at this moment: who waited or had an offer when the queue ended has neither any more, also
     * before anybody has written that down.
     */
    public Seats seats(int capacity, SeatFigures figures, Instant now) {
        return queueIsOver(now) && !recordedAfterwards
                ? Seats.of(capacity, figures.confirmed(), 0, 0, 0)
                : Seats.of(capacity, figures.confirmed(), figures.offered(), figures.allotted(), figures.waiting());
    }

    /** What an enrolment is at this moment: an offer that was not accepted in time has lapsed. */
    public EnrolmentState stateAt(Enrolment enrolment, Instant now) {
        return enrolment.state() == EnrolmentState.OFFERED && !now.isBefore(enrolment.offerUntil())
                ? EnrolmentState.EXPIRED
                : stateAt(enrolment.state(), now);
    }

    /** What a stored state amounts to at this moment. */
    public EnrolmentState stateAt(EnrolmentState stored, Instant now) {
        boolean lapsed =
                switch (stored) {
                    case WAITLISTED, OFFERED -> queueIsOver(now);
                    case REQUESTED -> isOver(now);
                    default -> false;
                };
        return lapsed ? EnrolmentState.EXPIRED : stored;
    }

    /** Which words stand in the history for a withdrawal at this moment. */
    public EnrolmentReason withdrawal(Instant now) {
        if (queueIsOver(now)) {
            return EnrolmentReason.WITHDRAWN_AFTER_START;
        }
        return withdrawUntil != null && now.isAfter(withdrawUntil)
                ? EnrolmentReason.WITHDRAWN_LATE
                : EnrolmentReason.WITHDRAWN_IN_TIME;
    }
}
