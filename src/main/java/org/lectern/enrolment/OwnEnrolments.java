package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.lectern.person.PartOfOwnData;
import org.lectern.person.Persons;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** What somebody takes along of the own enrolments: each with its snapshot and its steps, without who else acted. */
@ApplicationScoped
public class OwnEnrolments implements PartOfOwnData {

    /** An enrolment in the export. */
    public record Taken(
            String trainingSession,
            EnrolmentRole role,
            EnrolmentState state,
            Instant joinedAt,
            EnrolmentSource source,
            EnrolmentView.Snapshot snapshot,
            List<Step> history) {}

    /** A change of its state. */
    public record Step(Instant at, EnrolmentState from, EnrolmentState to, String reason) {}

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Persons persons;

    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public Object of(long personId) {
        long canonical = persons.find(personId).orElseThrow().canonicalId();
        return enrolments.ofPerson(canonical).stream().map(this::taken).toList();
    }

    private Taken taken(Enrolment enrolment) {
        String code = sessions.find(enrolment.trainingSessionId())
                .map(TrainingSession::code)
                .orElse(null);
        List<Step> steps = enrolments.history(enrolment.id()).stream()
                .map(step -> new Step(step.at(), step.from(), step.to(), step.reason()))
                .toList();
        return new Taken(
                code,
                enrolment.role(),
                enrolment.state(),
                enrolment.joinedAt(),
                enrolment.source(),
                EnrolmentView.Snapshot.of(enrolment.snapshot()),
                steps);
    }
}
