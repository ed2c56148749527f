package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.enrolment.Enrolment.Entrant;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.PersonProfile;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessions;

/** A person goes to another session, or another person comes instead: nobody's seat is lost on the way. */
@ApplicationScoped
public class TransferService {

    private static final Set<EnrolmentState> WITH_A_PLACE =
            EnumSet.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private Newcomers newcomers;

    @Inject
    private TargetAudience audience;

    @Inject
    private TraineeClashes clashes;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private CurrentAccount me;

    /**
     * The session an enrolment belongs to. It is asked in a transaction of its own, so that the first statements of the
     * transfer are the locks.
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public long sessionOf(long enrolmentId) {
        return enrolments
                .find(enrolmentId, me.coordinated())
                .map(Enrolment::trainingSessionId)
                .orElseThrow(NotFound::new);
    }

    /**
     * Moves somebody to another session of the own bases: who has a seat gets one there, or stays; who waits takes a
     * seat there, or the next place in its queue. The new enrolment remembers what the person was at the first one.
     *
     * @param from the session of the enrolment, see {@link #sessionOf}
     * @return the id of the enrolment in the other session
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public long transfer(long enrolmentId, long from, long to, String reason) {
        TrainingSession first = sessions.lock(Math.min(from, to));
        TrainingSession second = sessions.lock(Math.max(from, to));
        TrainingSession source = from < to ? first : second;
        TrainingSession target = from < to ? second : first;
        requireOwn(source);
        requireOwn(target);
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        if (enrolment.trainingSessionId() != from) {
            throw new NotFound();
        }
        String why = PlainText.optional("reason", reason, Enrolment.REASON_LENGTH);
        if (from == to) {
            throw new InvalidInput("trainingSession", "error.other-session");
        }
        return transfer(enrolment, keeper.sitting(source), keeper.sitting(target), why);
    }

    private long transfer(Enrolment enrolment, Sitting source, Sitting target, String why) {
        EnrolmentState before = enrolment.state();
        requireThatItMayLeave(source, enrolment);
        Newcomers.requireThatItTakesPeople(target.session());
        require(!target.session().recordedAfterwards(), EnrolmentRule.SESSION_IS_NOT_RECORDED_AFTERWARDS);
        require(!target.times().isOver(target.now()), EnrolmentRule.SESSION_IS_NOT_OVER);
        require(why != null || !target.times().isWindowOver(target.now()), EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON);
        PersonProfile person = newcomers.profile(enrolment.personId());
        require(
                why != null || audience.includes(target.session(), person),
                EnrolmentRule.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON);
        require(
                Newcomers.live(enrolments.ofPerson(target.session().id(), person.canonicalId()))
                        .isEmpty(),
                EnrolmentRule.PERSON_IS_NOT_YET_ON_THE_ROSTER);
        Change change = keeper.change(source, EnrolmentReason.TRANSFERRED, why);
        keeper.leave(source, enrolment, () -> enrolment.transfer(change));
        keeper.record(source, "enrolment.transfer", enrolment, before);
        clashes.requireFree(target.session(), person, why, false);
        Entrant entrant = new Entrant(
                target.session().id(),
                person.id(),
                person.canonicalId(),
                enrolment.role(),
                enrolment.source(),
                target.session().inService(),
                enrolment.snapshot().copy());
        Newcomers.Joined joined = newcomers.join(
                target,
                entrant,
                before == EnrolmentState.CONFIRMED,
                keeper.change(target, EnrolmentReason.TRANSFERRED, why));
        Enrolment there = joined.enrolment();
        if (enrolment.nominatedBy() != null) {
            there.nominatedBy(enrolment.nominatedBy());
        }
        newcomers.store(target, there);
        keeper.promote(target, joined.roster(), there.queueNo());
        PlaceInSession.link(enrolment, there, EnrolmentLink.TRANSFER);
        mails.tellTransfer(source, target, there, joined.position(), why);
        return there.id();
    }

    private static void requireThatItMayLeave(Sitting source, Enrolment enrolment) {
        TrainingSession session = source.session();
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(enrolment.isTrainee() && WITH_A_PLACE.contains(enrolment.state()), EnrolmentRule.ENROLMENT_HAS_A_PLACE);
        require(!session.recordedAfterwards() && !source.queueIsOver(), EnrolmentRule.TRANSFER_IS_BEFORE_THE_START);
    }

    /**
     * Another person comes instead, on the same seat.
     *
     * @return what the other person has now
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public Enrolled substitute(long enrolmentId, EnrolmentEntry entry) {
        TrainingSession session = enrolments.lockSessionOf(enrolmentId);
        requireOwn(session);
        Enrolment leaving = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        if (entry.isForOneself()) {
            throw new InvalidInput("person", "error.required");
        }
        if (entry.roleOrTrainee() != EnrolmentRole.TRAINEE) {
            throw new InvalidInput("role", "error.value");
        }
        String why = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        PersonProfile person = newcomers.person(entry, me.coordinated());
        Sitting sitting = keeper.sitting(session);
        Newcomers.requireThatItTakesPeople(session);
        require(leaving.isTrainee() && leaving.state() == EnrolmentState.CONFIRMED, EnrolmentRule.ENROLMENT_HAS_A_SEAT);
        require(
                !session.recordedAfterwards() && !sitting.times().isOver(sitting.now()),
                EnrolmentRule.SESSION_IS_NOT_OVER);
        require(
                why != null || audience.includes(session, person),
                EnrolmentRule.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON);
        require(
                Newcomers.live(enrolments.ofPerson(session.id(), person.canonicalId()))
                        .isEmpty(),
                EnrolmentRule.PERSON_IS_NOT_YET_ON_THE_ROSTER);
        clashes.requireFree(session, person, why, false);
        long number = session.nextQueueNo();
        Roster roster = keeper.roster(sitting);
        Entrant entrant = Newcomers.entrant(session, person, EnrolmentRole.TRAINEE, EnrolmentSource.COORDINATOR);
        roster.replace(leaving.queueNo(), number, keeper.candidate(sitting, entrant.snapshot()));
        Change change = keeper.change(sitting, EnrolmentReason.SUBSTITUTED, why);
        leaving.withdraw(change);
        Enrolled enrolled =
                newcomers.entered(sitting, Enrolment.insteadOf(leaving, entrant, number, change), person, null);
        keeper.record(sitting, "enrolment.substitute", leaving, EnrolmentState.CONFIRMED);
        PlaceInSession.link(
                leaving, enrolments.find(enrolled.enrolment().id()).orElseThrow(), EnrolmentLink.SUBSTITUTION);
        mails.tell(
                EnrolmentMails.Kind.SUBSTITUTED,
                sitting,
                Set.of(leaving),
                why == null ? Map.of() : Map.of("reason", why));
        return enrolled;
    }

    private void requireOwn(TrainingSession session) {
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
    }
}
