package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.Enrolments;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** The own training of whoever is signed in: what comes, how one stands, what was attended and why one completed. */
@ApplicationScoped
public class MyTrainingService {

    @Inject
    private Persons persons;

    @Inject
    private Enrolments enrolments;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CurrentAccount current;

    @Inject
    private Clock clock;

    /** Empty for an account without a person: it belongs to nobody who could be trained. */
    @Allowed(signedIn = true)
    @Transactional
    public Optional<MyTraining> mine() {
        return Optional.ofNullable(current.personIdOrNull())
                .flatMap(person -> persons.profile(person, persons.today()))
                .map(this::of);
    }

    private MyTraining of(PersonProfile person) {
        List<Enrolment> own = enrolments.ofPerson(person.canonicalId()).stream()
                .filter(enrolment ->
                        enrolment.state() != EnrolmentState.REMOVED && enrolment.state() != EnrolmentState.MERGED_AWAY)
                .toList();
        Map<Long, AttendanceBook> opened = books.of(
                own.stream()
                        .map(Enrolment::trainingSessionId)
                        .distinct()
                        .map(id -> sessions.find(id).orElse(null))
                        .filter(Objects::nonNull)
                        .toList(),
                own.stream().map(Enrolment::id).toList());
        List<MyTraining.Ahead> coming = new ArrayList<>();
        List<MyTraining.Done> past = new ArrayList<>();
        for (Enrolment enrolment : own) {
            SessionAtNow session = reader.session(Long.toString(enrolment.trainingSessionId()));
            EnrolmentView view = reader.view(enrolment.id());
            AttendanceBook book = opened.get(enrolment.trainingSessionId());
            if (view.isLive() && isAhead(session.session())) {
                coming.add(ahead(session, view));
            }
            if (!view.isLive() || book.session().state().isHeldOrClosed() || !isAhead(session.session())) {
                past.add(done(session.session(), enrolment, view.state(), book));
            }
        }
        coming.sort(Comparator.comparing((MyTraining.Ahead one) ->
                one.next() == null ? Instant.MAX : one.next().starts()));
        past.sort(Comparator.comparing(
                        (MyTraining.Done one) -> one.session().firstSlotStarts(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return withYear(coming, past);
    }

    private MyTraining withYear(List<MyTraining.Ahead> coming, List<MyTraining.Done> past) {
        int year = persons.today().getYear();
        List<MyTraining.Done> thisYear = past.stream()
                .filter(MyTraining.Done::isCounted)
                .filter(one -> one.session().reportingDate() == null
                        || one.session().reportingDate().getYear() == year)
                .toList();
        return new MyTraining(
                coming,
                past,
                year,
                thisYear.stream()
                        .mapToInt(one -> one.outcome().attendedMinutes())
                        .sum(),
                thisYear.stream()
                        .filter(one -> one.outcome().completion() == CompletionState.COMPLETED)
                        .count());
    }

    /** As long as a slot, or the last day of a self-paced session, is not over. */
    private boolean isAhead(SessionDetails session) {
        if (session.lastSlotEnds() != null) {
            return session.lastSlotEnds().isAfter(clock.instant());
        }
        return session.runsTo() == null
                || !LocalDate.ofInstant(clock.instant(), session.zoneId()).isAfter(session.runsTo());
    }

    private MyTraining.Ahead ahead(SessionAtNow session, EnrolmentView view) {
        Instant now = clock.instant();
        List<SessionDetails.Slot> left = session.session().slots().stream()
                .filter(slot -> slot.ends().isAfter(now) && slot.state() != SlotState.NOT_HELD)
                .toList();
        SessionDetails.Slot next = left.isEmpty() ? null : left.get(0);
        ZoneId zone = session.session().zoneId();
        Long days = next == null
                ? null
                : ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(next.starts(), zone));
        boolean started = session.session().firstSlotStarts() != null
                && !now.isBefore(session.session().firstSlotStarts());
        Instant until = session.session().withdrawUntil();
        return new MyTraining.Ahead(
                view,
                session.session(),
                next,
                Math.max(0, left.size() - 1),
                session.seats().waiting(),
                days,
                view.state() == EnrolmentState.REQUESTED
                        || !started && !session.session().recordedAfterwards(),
                until != null && now.isAfter(until));
    }

    private static MyTraining.Done done(
            SessionDetails details, Enrolment enrolment, EnrolmentState state, AttendanceBook book) {
        TrainingSession session = book.session();
        CompletionRule.Outcome outcome =
                enrolment.counts(session.firstSlotStarts()) ? book.outcome(enrolment.id(), enrolment.state()) : null;
        List<MyTraining.Mark> marks = session.slots().stream()
                .filter(slot -> book.heldMinutes(slot) > 0)
                .map(slot -> new MyTraining.Mark(slot.starts(), slot.ends(), book.mark(enrolment.id(), slot.id())))
                .collect(Collectors.toList());
        return new MyTraining.Done(enrolment.id(), details, state, outcome, marks);
    }
}
