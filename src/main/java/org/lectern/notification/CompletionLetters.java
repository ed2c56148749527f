package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.attendance.AttendanceBook;
import org.lectern.attendance.AttendanceBooks;
import org.lectern.attendance.CompletionRule;
import org.lectern.attendance.CompletionState;
import org.lectern.attendance.SessionClosed;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentLetters;
import org.lectern.enrolment.Enrolments;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Tells those who completed a session that they did, once, when its books are closed. */
@ApplicationScoped
class CompletionLetters {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    @Inject
    private TrainingSessions sessions;

    @Inject
    private AttendanceBooks books;

    @Inject
    private Enrolments enrolments;

    @Inject
    private EnrolmentLetters letters;

    @Inject
    private Persons persons;

    void closed(@Observes SessionClosed closed) {
        TrainingSession session = sessions.find(closed.id()).orElseThrow();
        if (session.recordedAfterwards()) {
            return;
        }
        AttendanceBook book = books.of(session);
        List<Enrolment> counted = enrolments.ofSession(session.id()).stream()
                .filter(one -> one.counts(session.firstSlotStarts()))
                .toList();
        Map<Long, PersonProfile> people =
                persons.profiles(counted.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        for (Enrolment enrolment : counted) {
            CompletionRule.Outcome outcome = book.outcome(enrolment.id(), enrolment.state());
            if (outcome.completion() == CompletionState.COMPLETED) {
                letters.putOnce(
                        new EnrolmentLetters.Letter(
                                "enrolment-completed",
                                "completed",
                                Map.of("hours", hours(outcome.attendedMinutes()), "link", "/trainee/my-training"),
                                true),
                        session,
                        enrolment,
                        people.get(enrolment.personId()));
            }
        }
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(HOUR, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
