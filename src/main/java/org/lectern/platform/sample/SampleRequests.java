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
import java.util.function.Function;
import org.lectern.account.Accounts;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.enrolment.AllotmentEntry;
import org.lectern.enrolment.AllotmentService;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.TransferService;
import org.lectern.platform.sample.SampleCatalogue.SampleBase;
import org.lectern.platform.sample.SampleCatalogue.SampleCourse;
import org.lectern.platform.sample.SamplePeople.SamplePerson;
import org.lectern.platform.sample.SampleSession.Life;
import org.lectern.platform.sample.SampleSession.Twist;
import org.lectern.shared.Language;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;

/**
 * What can be tried at once: a full session with people waiting, one where the sample trainees ask for a seat, and one
 * that offers a seat and keeps others.
 */
@ApplicationScoped
class SampleRequests {

    private static final int FEW_SEATS = 6;
    private static final int WAITING = 4;
    private static final int DAYS_AHEAD = 18;
    private static final int OFFERED_SEATS = 5;
    private static final int KEPT_SEATS = 2;

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private RosterService roster;

    @Inject
    private TransferService transfers;

    @Inject
    private AllotmentService allotments;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount current;

    /** A small session that is full: whoever withdraws makes room for the first who waits. */
    @Transactional
    public void fullSession(
            SampleBase base,
            SampleCourse course,
            Instant now,
            List<SamplePerson> people,
            Function<SampleSession, SessionInput> entered) {
        long id = publish(base, course, now, DAYS_AHEAD, FEW_SEATS, EnumSet.noneOf(Twist.class), entered);
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
     * A session that offers its freed seats and keeps some for an organisation. Somebody moved to it from another one,
     * and somebody withdrew this morning: a trainee may accept the seat now.
     */
    @Transactional
    public void offeredSession(
            SampleBase base,
            SampleCourse course,
            Instant now,
            Offered who,
            Function<SampleSession, SessionInput> entered) {
        long id = publish(base, course, now, 25, OFFERED_SEATS, EnumSet.of(Twist.OFFERS), entered);
        long earlier = publish(base, course, now, 21, 30, EnumSet.noneOf(Twist.class), entered);
        LocalDate release = LocalDate.ofInstant(now, SampleSession.ZONE).plusDays(18);
        TravellingClock.at(
                now.minus(Duration.ofDays(6)),
                () -> allotments.reserve(id, new AllotmentEntry(who.organisation(), null, KEPT_SEATS, release, null)));
        SamplePerson mover = who.people().get(0);
        long moving = enrol(earlier, mover, now.minus(Duration.ofDays(5)));
        TravellingClock.at(
                now.minus(Duration.ofDays(4)),
                () -> transfers.transfer(moving, earlier, id, "The dates of the other session suit better."));
        long leaving = enrol(id, who.people().get(1), now.minus(Duration.ofDays(3)));
        enrol(id, who.people().get(2), now.minus(Duration.ofDays(3)).plusSeconds(600));
        enrol(id, who.trainee(), now.minus(Duration.ofDays(2)));
        enrol(id, who.people().get(3), now.minus(Duration.ofDays(1)));
        TravellingClock.at(now.minus(Duration.ofMinutes(40)), () -> roster.withdraw(leaving, "Called to other duty."));
    }

    /**
     * Who meets in {@link #offeredSession}: the organisation that seats are kept for, and the trainee who may accept.
     */
    record Offered(long organisation, SamplePerson trainee, List<SamplePerson> people) {}

    private long enrol(long session, SamplePerson person, Instant moment) {
        long[] id = new long[1];
        TravellingClock.at(
                moment,
                () -> id[0] = enrolments
                        .enrol(session, new EnrolmentEntry(person.id(), null, null, "Agreed with the organisation."))
                        .enrolment()
                        .id());
        return id[0];
    }

    /**
     * A session in the evenings, when everybody is free, whose coordinator decides about each request; each trainee
     * asks as himself or herself.
     */
    @Transactional
    public void requestedSession(
            SampleBase base,
            SampleCourse course,
            Instant now,
            Map<String, SamplePerson> trainees,
            Function<SampleSession, SessionInput> entered) {
        long id = publish(base, course, now, DAYS_AHEAD, 30, EnumSet.of(Twist.APPROVAL, Twist.EVENINGS), entered);
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
            SampleBase base,
            SampleCourse course,
            Instant now,
            int daysAhead,
            int seats,
            Set<Twist> twists,
            Function<SampleSession, SessionInput> entered) {
        LocalDate first = LocalDate.ofInstant(now, SampleSession.ZONE).plusDays(daysAhead);
        SampleSession plan = new SampleSession(base, course, first, now, seats, Life.PUBLISHED, twists);
        long[] id = new long[1];
        TravellingClock.at(plan.plannedAt(), () -> id[0] = sessions.create(entered.apply(plan)));
        TravellingClock.at(plan.publishedAt(), () -> sessions.publish(id[0], "Agreed with everybody concerned."));
        return id[0];
    }
}
