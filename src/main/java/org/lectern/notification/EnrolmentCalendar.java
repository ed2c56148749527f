package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.Enrolments;
import org.lectern.outbox.CalendarParts;
import org.lectern.outbox.OutboxMessage;
import org.lectern.outbox.Recipients.Recipient;
import org.lectern.shared.Language;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * The calendar of whoever was told about an enrolment: who has a seat gets the slots as they are when the mail leaves,
 * who has none any more gets them taken out again.
 */
@ApplicationScoped
class EnrolmentCalendar implements CalendarParts {

    /** Mails that change nothing in a calendar. */
    private static final Set<String> WITHOUT = Set.of("enrolment-reminder", "enrolment-completed", "session-message");

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private SessionCalendar calendar;

    @Inject
    private Clock clock;

    @Override
    public List<CalendarPart> of(OutboxMessage message, Recipient recipient) {
        if (message.enrolmentId() == null || WITHOUT.contains(message.kind())) {
            return List.of();
        }
        Language language = Language.byTag(message.locale()).orElse(Language.EN);
        return enrolments
                .find(message.enrolmentId())
                .map(enrolment -> Stream.concat(left(message, enrolment), Stream.of(enrolment))
                        .flatMap(one -> parts(one, recipient, language).stream())
                        .toList())
                .orElse(List.of());
    }

    /** One mail tells both ends of a transfer: the seat that was left goes out of the calendar. */
    private Stream<Enrolment> left(OutboxMessage message, Enrolment arrived) {
        return message.kind().startsWith("enrolment-transferred")
                ? enrolments.ofPerson(arrived.canonicalPersonId()).stream()
                        .filter(one -> one.state() == EnrolmentState.TRANSFERRED)
                        .limit(1)
                : Stream.empty();
    }

    private List<CalendarPart> parts(Enrolment enrolment, Recipient recipient, Language language) {
        TrainingSession session = sessions.find(enrolment.trainingSessionId()).orElseThrow();
        Optional<SessionCalendar.Shown> shown = shown(session, enrolment);
        if (shown.isEmpty()) {
            return List.of();
        }
        ICalendar.Party organiser =
                calendar.organiser(bases.find(session.baseId()).orElseThrow(), language);
        ICalendar.Party attendee = new ICalendar.Party(recipient.name(), recipient.email());
        return calendar.entries(List.of(shown.get()), language).stream()
                .map(CalendarEntry::settled)
                .map(entry -> new CalendarPart(
                        ICalendar.method(entry), ICalendar.message(entry, organiser, attendee, clock.instant())))
                .toList();
    }

    /**
     * How a session stands in the calendar of somebody enrolled; empty for who never had a seat. Each step of the
     * enrolments of that person there counts as a newer version of the entry.
     */
    Optional<SessionCalendar.Shown> shown(TrainingSession session, Enrolment enrolment) {
        boolean has = enrolment.state() == EnrolmentState.CONFIRMED && session.state() != SessionState.CANCELLED;
        boolean had = enrolment.history().stream().anyMatch(step -> step.to() == EnrolmentState.CONFIRMED);
        if (!had) {
            return Optional.empty();
        }
        long steps = enrolments.ofPerson(enrolment.canonicalPersonId()).stream()
                .filter(other -> other.trainingSessionId().equals(session.id()))
                .mapToLong(Enrolment::historySeq)
                .sum();
        return Optional.of(new SessionCalendar.Shown(session, steps, !has, has));
    }
}
