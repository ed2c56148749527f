package org.lectern.attendance;

import java.time.Instant;
import java.util.List;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionState;

/**
 * Everything about the own training on one page.
 *
 * @param coming what is still to come or to be answered, the next first
 * @param past what is over, the newest first
 * @param minutes attended in the sessions of this year
 * @param completed sessions completed in this year
 */
public record MyTraining(List<Ahead> coming, List<Done> past, int year, int minutes, long completed) {

    /**
     * Something ahead.
     *
     * @param next the next slot; null where there are none, or none is left
     * @param later how many slots follow the next one
     * @param queue how many people wait in this session
     * @param days from today to the next slot; null without one
     */
    public record Ahead(
            EnrolmentView enrolment,
            SessionDetails session,
            SessionDetails.Slot next,
            int later,
            int queue,
            Long days,
            boolean mayWithdraw,
            boolean lateNow) {

        public boolean isWaiting() {
            return enrolment.isWaiting();
        }
    }

    /**
     * Something that took place, or that came to nothing.
     *
     * @param outcome null where the enrolment does not count
     */
    public record Done(
            long enrolment,
            SessionDetails session,
            EnrolmentState state,
            CompletionRule.Outcome outcome,
            List<Mark> marks) {

        /** True where there is attendance to show. */
        public boolean isCounted() {
            return outcome != null && (session.state() == SessionState.HELD || session.state() == SessionState.CLOSED);
        }
    }

    /** A slot and how one is marked in it; null where there is no mark. */
    public record Mark(Instant starts, Instant ends, MarkStatus status) {}

    public MyTraining {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    public boolean isEmpty() {
        return coming.isEmpty() && past.isEmpty();
    }
}
