package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.Scope;
import org.lectern.enrolment.Enrolment.Entrant;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.LiaisonPeople;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
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
    private Newcomers newcomers;

    @Inject
    private Persons persons;

    @Inject
    private LiaisonPeople liaison;

    @Inject
    private TargetAudience audience;

    @Inject
    private TraineeClashes clashes;

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
        boolean nominates = others && liaison.isLiaisonOnly();
        if (others && !nominates && !me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw new RoleMayNot();
        }
        TrainingSession session = sessions.lock(sessionId);
        if (nominates) {
            return nominate(session, entry);
        }
        return others ? enrolOther(session, entry) : enrolMyself(session, entry);
    }

    private Enrolled enrolMyself(TrainingSession session, EnrolmentEntry entry) {
        if (session.state() == SessionState.DRAFT && !me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        String reason = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        require(me.personIdOrNull() != null, EnrolmentRule.ACCOUNT_HAS_A_PERSON);
        PersonProfile person = newcomers.profile(me.personIdOrNull());
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> before = enrolments.ofPerson(session.id(), person.canonicalId());
        return Newcomers.live(before)
                .map(there -> newcomers.there(sitting, there, person))
                .orElseGet(() -> enrolInTime(sitting, person, before, EnrolmentSource.SELF, reason));
    }

    /** By the liaison of an organisation: its own people, under the rules that hold for themselves. */
    private Enrolled nominate(TrainingSession session, EnrolmentEntry entry) {
        if (session.state() == SessionState.DRAFT) {
            throw new NotFound();
        }
        if (entry.roleOrTrainee() != EnrolmentRole.TRAINEE) {
            throw new RoleMayNot();
        }
        String reason = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        PersonProfile person = newcomers.nominee(entry);
        require(liaison.isOfTree(person.organisationId()), EnrolmentRule.NOMINEE_IS_OF_THE_OWN_ORGANISATION);
        liaison.becomesKnown(person.id());
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> before = enrolments.ofPerson(session.id(), person.canonicalId());
        return Newcomers.live(before)
                .map(there -> newcomers.there(sitting, there, person))
                .orElseGet(() -> enrolInTime(sitting, person, before, EnrolmentSource.NOMINATION, reason));
    }

    private Enrolled enrolInTime(
            Sitting sitting, PersonProfile person, List<Enrolment> before, EnrolmentSource source, String reason) {
        TrainingSession session = sitting.session();
        require(session.state() != SessionState.CANCELLED, EnrolmentRule.SESSION_TAKES_PLACE);
        require(!session.recordedAfterwards(), EnrolmentRule.SESSION_IS_NOT_RECORDED_AFTERWARDS);
        require(!sitting.times().isWindowOver(sitting.now()), EnrolmentRule.ENROLMENT_HAS_NOT_ENDED);
        require(sitting.times().hasOpened(sitting.now()), EnrolmentRule.ENROLMENT_HAS_OPENED);
        require(audience.includes(session, person), EnrolmentRule.PERSON_IS_IN_THE_TARGET_GROUPS);
        require(
                before.stream().noneMatch(earlier -> earlier.state() == EnrolmentState.DECLINED),
                EnrolmentRule.PERSON_WAS_NOT_DECLINED);
        clashes.requireFree(session, person, null, source == EnrolmentSource.SELF);
        Entrant entrant = Newcomers.entrant(session, person, EnrolmentRole.TRAINEE, source);
        Change change = keeper.change(
                sitting,
                source == EnrolmentSource.NOMINATION ? EnrolmentReason.NOMINATED : EnrolmentReason.ENROLLED,
                reason);
        if (session.approval() == Approval.COORDINATOR) {
            require(
                    session.waitingList() != WaitingList.NONE
                            || keeper.roster(sitting).hasSeatFor(keeper.candidate(sitting, entrant.snapshot())),
                    EnrolmentRule.A_SEAT_IS_FREE);
            return newcomers.entered(sitting, Enrolment.requested(entrant, change), person, null);
        }
        return newcomers.joined(sitting, entrant, person, change);
    }

    private Enrolled enrolOther(TrainingSession session, EnrolmentEntry entry) {
        Scope scope = me.coordinated();
        if (!scope.covers(session.baseId())) {
            throw new NotFound();
        }
        String reason = PlainText.optional("reason", entry.reason(), Enrolment.REASON_LENGTH);
        PersonProfile person = newcomers.person(entry, scope);
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> before = enrolments.ofPerson(session.id(), person.canonicalId());
        return Newcomers.live(before)
                .map(there -> newcomers.there(sitting, there, person))
                .orElseGet(() -> enrolOther(sitting, person, entry.roleOrTrainee(), reason));
    }

    private Enrolled enrolOther(Sitting sitting, PersonProfile person, EnrolmentRole role, String reason) {
        TrainingSession session = sitting.session();
        Newcomers.requireThatItTakesPeople(session);
        Entrant entrant = Newcomers.entrant(session, person, role, EnrolmentSource.COORDINATOR);
        Change change = keeper.change(sitting, EnrolmentReason.ENROLLED, reason);
        if (role != EnrolmentRole.TRAINEE) {
            return newcomers.entered(sitting, Enrolment.onTheList(entrant, change), person, null);
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
        clashes.requireFree(session, person, reason, false);
        return newcomers.joined(
                sitting, entrant, person, late ? change.withCode(EnrolmentReason.ENROLLED_LATE) : change);
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
        PersonProfile person = newcomers.profile(personId);
        Sitting sitting = keeper.sitting(locked);
        require(locked.state() != SessionState.CANCELLED, EnrolmentRule.SESSION_TAKES_PLACE);
        require(locked.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        Change change = keeper.change(sitting, EnrolmentReason.WALKED_IN, null);
        Enrolment there = Newcomers.live(enrolments.ofPerson(locked.id(), person.canonicalId()))
                .orElse(null);
        if (there == null) {
            Entrant entrant = Newcomers.entrant(locked, person, EnrolmentRole.TRAINEE, EnrolmentSource.WALK_IN);
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

    /** Has a seat whether there is one or not. */
    private Enrolled seated(Sitting sitting, Entrant entrant, PersonProfile person, Change change) {
        long number = sitting.session().nextQueueNo();
        return newcomers.entered(sitting, Enrolment.joined(entrant, number, null, true, change), person, null);
    }
}
