package org.lectern.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.lectern.enrolment.EnrolmentLink;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentSource;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentStep;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.Repeat;

/**
 * An enrolment in an answer.
 *
 * @param offerUntil until when an offered seat is kept
 * @param reserved true for who sits on a reserved seat
 * @param linked the enrolment this one was moved from or to, or whose seat it took over or left
 * @param repeat the person completed the course before, as far as the reader may know
 * @param history only where one enrolment was asked for
 */
public record EnrolmentAnswer(
        long id,
        long trainingSession,
        PersonAnswer person,
        EnrolmentRole role,
        EnrolmentState state,
        Integer position,
        Instant joinedAt,
        EnrolmentSource source,
        Instant offerUntil,
        boolean reserved,
        Linked linked,
        Repeat repeat,
        EnrolmentView.Snapshot snapshot,
        Double attendanceRate,
        String completion,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<EnrolmentStep> history) {

    /** Another enrolment that belongs to this one. */
    public record Linked(long enrolment, EnrolmentLink kind) {}

    /** Who it is. */
    public record PersonAnswer(long id, String fullName) {}

    static EnrolmentAnswer of(EnrolmentView view) {
        return of(view, null);
    }

    static EnrolmentAnswer of(EnrolmentView view, List<EnrolmentStep> history) {
        return new EnrolmentAnswer(
                view.id(),
                view.trainingSession(),
                new PersonAnswer(view.person().id(), view.person().fullName()),
                view.role(),
                view.state(),
                view.position(),
                view.joinedAt(),
                view.source(),
                view.offerUntil(),
                view.reserved(),
                view.linked() == null ? null : new Linked(view.linked(), view.linkedKind()),
                view.repeat(),
                view.snapshot(),
                view.attendanceRate(),
                view.completion(),
                view.version(),
                history);
    }
}
