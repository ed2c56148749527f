package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.lectern.enrolment.Enrolments;
import org.lectern.person.PartOfOwnData;
import org.lectern.person.Persons;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** What somebody takes along of the own attendance: hours and result of each session that is counted. */
@ApplicationScoped
public class OwnAttendance implements PartOfOwnData {

    /** A session in the export; the day is the one it is reported under. */
    public record Attended(
            String trainingSession,
            LocalDate day,
            boolean participated,
            int attendedMinutes,
            int heldMinutes,
            CompletionState completion,
            LocalDate completedOn) {}

    @Inject
    private Enrolments enrolments;

    @Inject
    private Participations participations;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Persons persons;

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Object of(long personId) {
        long canonical = persons.find(personId).orElseThrow().canonicalId();
        return enrolments.ofPerson(canonical).stream()
                .map(enrolment -> participations.find(enrolment.id()))
                .flatMap(Optional::stream)
                .map(this::attended)
                .toList();
    }

    private Attended attended(Participation counted) {
        return new Attended(
                sessions.find(counted.sessionId()).map(TrainingSession::code).orElse(null),
                counted.reportingDate(),
                counted.participated(),
                counted.attendedMinutes(),
                counted.heldMinutes(),
                counted.completion(),
                counted.completedOn());
    }
}
