package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.Accounts;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.platform.sample.SampleCatalogue.SampleBase;
import org.lectern.platform.sample.SampleCatalogue.SampleCourse;
import org.lectern.platform.sample.SamplePeople.SamplePerson;
import org.lectern.platform.sample.SampleSession.Life;
import org.lectern.platform.sample.SampleSession.Twist;
import org.lectern.shared.Language;
import org.lectern.trainingsession.TrainingSessionService;

/** What can be tried at once: a full session with people waiting, and one where the sample trainees ask for a seat. */
@ApplicationScoped
class SampleRequests {

    private static final int FEW_SEATS = 6;
    private static final int WAITING = 4;

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount current;

    /** A small session that is full: whoever withdraws makes room for the first who waits. */
    @Transactional
    public void fullSession(
            SampleBase base, SampleCourse course, Instant now, List<SamplePerson> people, long trainer) {
        long id = publish(base, course, now, FEW_SEATS, EnumSet.noneOf(Twist.class), trainer);
        int minutes = 0;
        for (SamplePerson person : people.subList(0, FEW_SEATS + WAITING)) {
            minutes += 35;
            TravellingClock.at(
                    now.minus(Duration.ofDays(3)).plus(Duration.ofMinutes(minutes)),
                    () -> enrolments.enrol(
                            id, new EnrolmentEntry(person.id(), null, null, "Agreed with the organisation.")));
        }
    }

    /**
     * A session in the evenings, when everybody is free, whose coordinator decides about each request; each trainee
     * asks as himself or herself.
     */
    @Transactional
    public void requestedSession(
            SampleBase base, SampleCourse course, Instant now, Map<String, SamplePerson> trainees, long trainer) {
        long id = publish(base, course, now, 30, EnumSet.of(Twist.APPROVAL, Twist.EVENINGS), trainer);
        int hours = 0;
        for (Map.Entry<String, SamplePerson> trainee : trainees.entrySet()) {
            hours += 5;
            current.become(account(trainee.getKey(), trainee.getValue()));
            TravellingClock.at(
                    now.minus(Duration.ofDays(4)).plus(Duration.ofHours(hours)),
                    () -> enrolments.enrol(id, new EnrolmentEntry(null, null, null, null)));
        }
        current.becomeSystem();
    }

    private SignedInAccount account(String email, SamplePerson person) {
        long id = accounts.byEmail(email).orElseThrow().id();
        return new SignedInAccount(id, person.id(), email, person.entry().fullName(), Language.EN, List.of());
    }

    private long publish(
            SampleBase base, SampleCourse course, Instant now, int seats, Set<Twist> twists, long trainer) {
        LocalDate first = LocalDate.ofInstant(now, SampleSession.ZONE).plusDays(18);
        SampleSession plan = new SampleSession(base, course, first, now, seats, Life.PUBLISHED, twists);
        long[] id = new long[1];
        TravellingClock.at(plan.plannedAt(), () -> id[0] = sessions.create(plan.input(List.of(trainer), null)));
        TravellingClock.at(plan.publishedAt(), () -> sessions.publish(id[0], "Agreed with everybody concerned."));
        return id[0];
    }
}
