package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.Outcomes;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Tells the roster and the enrolment's answer what the books say. */
@ApplicationScoped
public class OutcomesFromBooks implements Outcomes {

    @Inject
    private AttendanceBooks books;

    @Inject
    private TrainingSessions sessions;

    @Override
    public Map<Long, Outcome> of(Collection<Enrolment> enrolments) {
        Set<Long> sessionIds =
                enrolments.stream().map(Enrolment::trainingSessionId).collect(Collectors.toSet());
        List<TrainingSession> found = sessionIds.stream()
                .map(id -> sessions.find(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        List<Long> ids = enrolments.stream().map(Enrolment::id).toList();
        Map<Long, AttendanceBook> bySession = books.of(found, ids);
        Map<Long, Outcome> outcomes = new HashMap<>();
        for (Enrolment enrolment : enrolments) {
            AttendanceBook book = bySession.get(enrolment.trainingSessionId());
            if (book != null) {
                outcomes.put(enrolment.id(), outcome(book, enrolment));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(AttendanceBook book, Enrolment enrolment) {
        if (!enrolment.counts(book.session().firstSlotStarts())) {
            return new Outcome(null, CompletionState.PENDING.name());
        }
        CompletionRule.Outcome outcome = book.outcome(enrolment.id(), enrolment.state());
        return new Outcome(outcome.rate(), outcome.completion().name());
    }
}
