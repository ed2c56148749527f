package org.lectern.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentSource;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentStep;
import org.lectern.enrolment.EnrolmentView;

/**
 * An enrolment in an answer.
 *
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
        EnrolmentView.Snapshot snapshot,
        Double attendanceRate,
        String completion,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<EnrolmentStep> history) {

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
                view.snapshot(),
                view.attendanceRate(),
                view.completion(),
                view.version(),
                history);
    }
}
