package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.Role;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentLetters;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.Enrolments;
import org.lectern.job.Rhythm;
import org.lectern.job.Routine;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/**
 * Reminds those who have a seat a day and a half before the session begins, so that nobody is reminded at night of a
 * morning. Who was enrolled only then has just been told. The day of the beginning tells one reminder from the next:
 * however the clock jumps, and wherever on that day the beginning is moved, nobody is reminded twice.
 */
@ApplicationScoped
public class Reminders {

    static final String KIND = "enrolment-reminder";
    static final Duration BEFORE = Duration.ofHours(36);

    /** Who was told so shortly before needs no reminder. */
    private static final Duration FRESH = Duration.ofHours(24);

    @Inject
    private EntityManager entities;

    @Inject
    private Enrolments enrolments;

    @Inject
    private EnrolmentLetters letters;

    @Inject
    private TrainingBases bases;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    @Produces
    Routine routine() {
        return new Routine("reminder", Rhythm.TEN_MINUTES, turn -> "mails: " + remind());
    }

    /** Writes what is due; gives how many people that is. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional(TxType.REQUIRES_NEW)
    public int remind() {
        Instant now = clock.instant();
        List<TrainingSession> coming = entities.createQuery(
                        "select s from TrainingSession s where s.state in :states and s.recordedAfterwards = false"
                                + " and s.firstSlotStarts > :now and s.firstSlotStarts <= :soon order by s.id",
                        TrainingSession.class)
                .setParameter("states", Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED))
                .setParameter("now", now)
                .setParameter("soon", now.plus(BEFORE))
                .getResultList();
        return coming.stream().mapToInt(session -> remind(session, now)).sum();
    }

    private int remind(TrainingSession session, Instant now) {
        LocalDate day = LocalDate.ofInstant(
                session.firstSlotStarts(),
                bases.find(session.baseId()).orElseThrow().zone());
        List<Enrolment> seated = enrolments.ofSession(session.id()).stream()
                .filter(one -> one.state() == EnrolmentState.CONFIRMED
                        && !one.changedAt().isAfter(now.minus(FRESH)))
                .toList();
        Map<Long, PersonProfile> people =
                persons.profiles(seated.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        int written = 0;
        for (Enrolment enrolment : seated) {
            EnrolmentLetters.Letter letter = new EnrolmentLetters.Letter(KIND, day.toString(), Map.of());
            written += letters.putOnce(letter, session, enrolment, people.get(enrolment.personId())) ? 1 : 0;
        }
        return written;
    }
}
