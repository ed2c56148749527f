package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.Scope;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment.Entrant;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonService;
import org.lectern.person.Persons;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessions;
import org.lectern.trainingsession.WaitingList;

/** Getting on the list of a training session: oneself, by the coordinator, or at the door. */
@ApplicationScoped
public class EnrolmentService {

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private Persons persons;

    @Inject
    private PersonService personService;

    @Inject
    private TargetAudience audience;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    /**
     * Enrols the person of the account, or somebody else on behalf. Who is on the list already stays as he or she is.
     *
     * @throws RoleMayNot if the account may not enrol others, or itself as something else than a trainee
     * @throws NotFound if the session cannot be seen, or the person is not known to the bases of the coordinator
     */
    @Allowed(signedIn = true)
    @Retried
    @Transactional
    public Enrolled enrol(long sessionId, EnrolmentEntry entry) {
        boolean others = !entry.isForOneself() || entry.roleOrTrainee() != EnrolmentRole.TRAINEE;
        if (others && !me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw new RoleMayNot();
        }
        TrainingSession session = sessions.lock(sessionId);
        return others ? enrolOther(session, entry) : enrolMyself(session, entry);
    }

    private Enrolled enrolMyself(TrainingSession session, EnrolmentEntry entry) {
        if (session.state() == SessionState.DRAFT && !me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        String reason = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        require(me.personIdOrNull() != null, EnrolmentRule.ACCOUNT_HAS_A_PERSON);
        PersonProfile person = profile(me.personIdOrNull());
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> before = enrolments.ofPerson(session.id(), person.canonicalId());
        return live(before)
                .map(there -> there(sitting, there, person))
                .orElseGet(() -> enrolMyself(sitting, person, before, reason));
    }

    private Enrolled enrolMyself(Sitting sitting, PersonProfile person, List<Enrolment> before, String reason) {
        TrainingSession session = sitting.session();
        requireThatItTakesPlace(session);
        require(!session.recordedAfterwards(), EnrolmentRule.SESSION_IS_NOT_RECORDED_AFTERWARDS);
        require(!sitting.times().isWindowOver(sitting.now()), EnrolmentRule.ENROLMENT_HAS_NOT_ENDED);
        require(sitting.times().hasOpened(sitting.now()), EnrolmentRule.ENROLMENT_HAS_OPENED);
        require(audience.includes(session, person), EnrolmentRule.PERSON_IS_IN_THE_TARGET_GROUPS);
        require(
                before.stream().noneMatch(earlier -> earlier.state() == EnrolmentState.DECLINED),
                EnrolmentRule.PERSON_WAS_NOT_DECLINED);
        Entrant entrant = entrant(session, person, EnrolmentRole.TRAINEE, EnrolmentSource.SELF);
        Change change = keeper.change(sitting, EnrolmentReason.ENROLLED, reason);
        if (session.approval() == Approval.COORDINATOR) {
            require(
                    session.waitingList() != WaitingList.NONE
                            || keeper.roster(sitting).hasSeatFor(keeper.candidate(sitting, entrant.snapshot())),
                    EnrolmentRule.A_SEAT_IS_FREE);
            return entered(sitting, Enrolment.requested(entrant, change), person, null);
        }
        return joined(sitting, entrant, person, change);
    }

    private Enrolled enrolOther(TrainingSession session, EnrolmentEntry entry) {
        Scope scope = me.coordinated();
        if (!scope.covers(session.baseId())) {
            throw new NotFound();
        }
        if (entry.person() != null && entry.match() != null) {
            throw new InvalidInput("match", "error.person-or-match");
        }
        String reason = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        PersonProfile person = profile(personOf(entry, scope));
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> before = enrolments.ofPerson(session.id(), person.canonicalId());
        return live(before)
                .map(there -> there(sitting, there, person))
                .orElseGet(() -> enrolOther(sitting, person, entry.roleOrTrainee(), reason));
    }

    private Enrolled enrolOther(Sitting sitting, PersonProfile person, EnrolmentRole role, String reason) {
        TrainingSession session = sitting.session();
        require(session.state() != SessionState.DRAFT, EnrolmentRule.SESSION_IS_IN_THE_CATALOGUE);
        requireThatItTakesPlace(session);
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        Entrant entrant = entrant(session, person, role, EnrolmentSource.COORDINATOR);
        Change change = keeper.change(sitting, EnrolmentReason.ENROLLED, reason);
        if (role != EnrolmentRole.TRAINEE) {
            return entered(sitting, Enrolment.onTheList(entrant, change), person, null);
        }
        require(
                reason != null || audience.includes(session, person),
                EnrolmentRule.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON);
        if (session.recordedAfterwards()) {
            return seated(sitting, entrant, person, change);
        }
        require(!sitting.times().isOver(sitting.now()), EnrolmentRule.SESSION_IS_NOT_OVER);
        boolean late = sitting.times().isWindowOver(sitting.now());
        require(!late || reason != null, EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON);
        return joined(sitting, entrant, person, late ? change.withCode(EnrolmentReason.ENROLLED_LATE) : change);
    }

    /**
     * Somebody who came without a seat is there: never refused for lack of seats. Who asked or waited has a seat now.
     * Called in the transaction, and under the lock, of whoever keeps the register and has asked who may.
     *
     * @throws NotFound if the base does not know the person
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional(Transactional.TxType.MANDATORY)
    public Enrolment addWalkIn(TrainingSession locked, long personId) {
        if (!me.has(Role.ADMINISTRATOR) && !persons.isKnown(Scope.ofBases(Set.of(locked.baseId())), personId)) {
            throw new NotFound();
        }
        PersonProfile person = profile(personId);
        Sitting sitting = keeper.sitting(locked);
        requireThatItTakesPlace(locked);
        require(locked.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        Change change = keeper.change(sitting, EnrolmentReason.WALKED_IN, null);
        Enrolment there =
                live(enrolments.ofPerson(locked.id(), person.canonicalId())).orElse(null);
        if (there == null) {
            Entrant entrant = entrant(locked, person, EnrolmentRole.TRAINEE, EnrolmentSource.WALK_IN);
            long enrolled = seated(sitting, entrant, person, change).enrolment().id();
            return enrolments.find(enrolled).orElseThrow();
        }
        if (there.state() != EnrolmentState.CONFIRMED) {
            EnrolmentState before = there.state();
            there.admit(locked.nextQueueNo(), change);
            keeper.record(sitting, "enrolment.walk-in", there, before);
            keeper.tellThatTheListChanged(sitting);
        }
        return there;
    }

    /** Takes a seat that is free, or the next place in the queue. */
    private Enrolled joined(Sitting sitting, Entrant entrant, PersonProfile person, Change change) {
        TrainingSession session = sitting.session();
        Roster roster = keeper.roster(sitting);
        Candidate candidate = keeper.candidate(sitting, entrant.snapshot());
        boolean mayWait = session.waitingList() != WaitingList.NONE && !sitting.queueIsOver();
        require(mayWait || roster.hasSeatFor(candidate), EnrolmentRule.A_SEAT_IS_FREE);
        long number = session.nextQueueNo();
        roster.join(number, candidate);
        Enrolment enrolment =
                Enrolment.joined(entrant, number, roster.allotmentOf(number), roster.isSeated(number), change);
        Enrolled enrolled =
                entered(sitting, enrolment, person, roster.isSeated(number) ? null : roster.position(number));
        keeper.promote(sitting, roster, number);
        return enrolled;
    }

    /** Has a seat whether there is one or not. */
    private Enrolled seated(Sitting sitting, Entrant entrant, PersonProfile person, Change change) {
        long number = sitting.session().nextQueueNo();
        return entered(sitting, Enrolment.joined(entrant, number, null, true, change), person, null);
    }

    /** Stores it, and tells the trail and the person. */
    private Enrolled entered(Sitting sitting, Enrolment enrolment, PersonProfile person, Integer position) {
        enrolments.add(enrolment);
        personService.becomesKnownTo(person.id(), sitting.session().baseId());
        trail.record(Act.of(
                "enrolment.enrol",
                "enrolment",
                enrolment.id(),
                sitting.session().baseId()));
        mails.tellNewcomer(sitting, enrolment, person, position);
        keeper.tellThatTheListChanged(sitting);
        return new Enrolled(view(sitting, enrolment, person, position), true);
    }

    private Enrolled there(Sitting sitting, Enrolment there, PersonProfile person) {
        Integer position = there.state() == EnrolmentState.WAITLISTED ? enrolments.position(there) : null;
        return new Enrolled(view(sitting, there, person, position), false);
    }

    private static EnrolmentView view(Sitting sitting, Enrolment enrolment, PersonProfile person, Integer position) {
        return EnrolmentView.of(
                enrolment,
                new EnrolmentView.Around(sitting.times(), sitting.now(), person, position, Outcomes.PENDING, true));
    }

    private static java.util.Optional<Enrolment> live(List<Enrolment> all) {
        return all.stream().filter(enrolment -> enrolment.state().isLive()).findFirst();
    }

    private static Entrant entrant(
            TrainingSession session, PersonProfile person, EnrolmentRole role, EnrolmentSource source) {
        return new Entrant(
                session.id(),
                person.id(),
                person.canonicalId(),
                role,
                source,
                session.inService(),
                EnrolmentSnapshot.of(person));
    }

    private static void requireThatItTakesPlace(TrainingSession session) {
        require(session.state() != SessionState.CANCELLED, EnrolmentRule.SESSION_TAKES_PLACE);
    }

    private long personOf(EnrolmentEntry entry, Scope scope) {
        if (entry.isForOneself()) {
            require(me.personIdOrNull() != null, EnrolmentRule.ACCOUNT_HAS_A_PERSON);
            return me.personIdOrNull();
        }
        if (entry.match() != null) {
            return personService.redeem(entry.match());
        }
        return persons.find(scope, entry.person()).orElseThrow(NotFound::new).id();
    }

    private PersonProfile profile(long personId) {
        Map<Long, PersonProfile> found = persons.profiles(Set.of(personId));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.get(personId);
    }
}
