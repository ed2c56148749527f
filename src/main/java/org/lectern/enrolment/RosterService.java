package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.person.Provinces;
import org.lectern.person.TargetGroups;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessions;
import org.lectern.trainingsession.WaitingList;

/** What happens to somebody who is on the list: answered, taken off, put right. */
@ApplicationScoped
public class RosterService {

    private static final Set<EnrolmentState> GONE_FOR_GOOD =
            EnumSet.of(EnrolmentState.REMOVED, EnrolmentState.MERGED_AWAY);

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private Organisations organisations;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Provinces provinces;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    /** Yes: the request joins the queue now, behind those in it; where nobody waits, only while a seat is free. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void approve(long enrolmentId, String reason) {
        Place place = place(enrolmentId);
        Sitting sitting = place.sitting();
        Enrolment enrolment = place.enrolment();
        String why = reason(reason);
        require(sitting.session().state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(enrolment.state() == EnrolmentState.REQUESTED, EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER);
        Roster roster = keeper.roster(sitting);
        require(mayJoin(sitting, roster, enrolment), EnrolmentRule.A_SEAT_IS_FREE);
        approve(sitting, roster, enrolment, why);
        keeper.tellThatTheListChanged(sitting);
    }

    /**
     * How many were answered.
     *
     * @param left requests that stay, for want of a seat
     */
    public record Answered(int approved, int left) {}

    /** Yes to everybody who asks, in the order of asking, as far as the seats or the waiting list go. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public Answered approveAll(long sessionId) {
        TrainingSession session = sessions.lock(sessionId);
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        Sitting sitting = keeper.sitting(session);
        List<Enrolment> requests = enrolments.ofSession(sessionId, EnumSet.of(EnrolmentState.REQUESTED));
        int approved = 0;
        for (Enrolment request : requests) {
            Roster roster = keeper.roster(sitting);
            if (mayJoin(sitting, roster, request)) {
                approve(sitting, roster, request, null);
                approved++;
            }
        }
        keeper.tellThatTheListChanged(sitting);
        return new Answered(approved, requests.size() - approved);
    }

    private boolean mayJoin(Sitting sitting, Roster roster, Enrolment enrolment) {
        boolean mayWait = sitting.session().waitingList() != WaitingList.NONE && !sitting.queueIsOver();
        return mayWait || roster.hasSeatFor(keeper.candidate(sitting, enrolment.snapshot()));
    }

    private void approve(Sitting sitting, Roster roster, Enrolment enrolment, String why) {
        long number = sitting.session().nextQueueNo();
        roster.join(number, keeper.candidate(sitting, enrolment.snapshot()));
        enrolment.approve(
                number,
                roster.allotmentOf(number),
                roster.isSeated(number),
                keeper.change(sitting, EnrolmentReason.APPROVED, why));
        keeper.record(sitting, "enrolment.approve", enrolment, EnrolmentState.REQUESTED);
        keeper.promote(sitting, roster, number);
        if (roster.isSeated(number)) {
            mails.tell(EnrolmentMails.Kind.CONFIRMED, sitting, enrolment, why);
        } else {
            mails.tellPosition(sitting, enrolment, roster.position(number));
        }
    }

    /** No, to a request or to somebody who waits; from then on only the coordinator can enrol this person here. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void decline(long enrolmentId, String reason) {
        Place place = place(enrolmentId);
        Sitting sitting = place.sitting();
        Enrolment enrolment = place.enrolment();
        EnrolmentState before = enrolment.state();
        String why = reason(reason);
        require(sitting.session().state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(
                before == EnrolmentState.REQUESTED
                        || before == EnrolmentState.WAITLISTED
                        || before == EnrolmentState.OFFERED,
                EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER);
        Change change = keeper.change(sitting, EnrolmentReason.DECLINED, why);
        keeper.leave(sitting, enrolment, () -> enrolment.decline(change));
        keeper.record(sitting, "enrolment.decline", enrolment, before);
        mails.tell(EnrolmentMails.Kind.DECLINED, sitting, enrolment, why);
    }

    /**
     * Leaves: oneself until the start, the coordinator also afterwards.
     *
     * @throws RoleMayNot if the account could never take somebody off
     */
    @Allowed(signedIn = true)
    @Retried
    @Transactional
    public void withdraw(long enrolmentId, String reason) {
        if (!mayEverWithdraw() && me.personIdOrNull() == null) {
            throw new RoleMayNot();
        }
        TrainingSession session = enrolments.lockSessionOf(enrolmentId);
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        boolean byCoordinator = me.coordinated().covers(session.baseId());
        if (!byCoordinator && !isMine(enrolment)) {
            throw mayEverWithdraw() ? new NotFound() : new RoleMayNot();
        }
        String why = reason(reason);
        Sitting sitting = keeper.sitting(session);
        EnrolmentState before = enrolment.state();
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(before.isLive(), EnrolmentRule.ENROLMENT_IS_LIVE);
        require(
                byCoordinator
                        || before == EnrolmentState.REQUESTED
                        || !session.recordedAfterwards() && !sitting.times().queueIsOver(sitting.now()),
                EnrolmentRule.SESSION_HAS_NOT_STARTED);
        Change change = keeper.change(sitting, sitting.times().withdrawal(sitting.now()), why);
        keeper.leave(sitting, enrolment, () -> enrolment.withdraw(change));
        keeper.record(sitting, "enrolment.withdraw", enrolment, before);
        mails.tell(EnrolmentMails.Kind.WITHDRAWN, sitting, enrolment, why);
        keeper.tellThatTheListChanged(sitting);
    }

    /** Takes off what was entered by mistake: it never counts. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void remove(long enrolmentId, String reason) {
        Place place = place(enrolmentId);
        Sitting sitting = place.sitting();
        Enrolment enrolment = place.enrolment();
        EnrolmentState before = enrolment.state();
        String why = PlainText.required("reason", reason, Enrolment.REASON_LENGTH);
        require(sitting.session().state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(!GONE_FOR_GOOD.contains(before), EnrolmentRule.ENROLMENT_IS_ON_THE_LIST);
        Change change = keeper.change(sitting, EnrolmentReason.ENTERED_BY_MISTAKE, why);
        keeper.leave(sitting, enrolment, () -> enrolment.remove(change));
        keeper.record(sitting, "enrolment.remove", enrolment, before);
        if (before.isLive() && !sitting.times().isOver(sitting.now())) {
            mails.tell(EnrolmentMails.Kind.REMOVED, sitting, enrolment, why);
        }
        keeper.tellThatTheListChanged(sitting);
    }

    /**
     * What is to be remembered of a person instead of what was.
     *
     * @param organisation id; null for none
     * @param province code, ISO code or Chinese name
     * @param version of the enrolment as it was read; null where nobody asks
     */
    public record Correction(
            Long organisation,
            String targetGroup,
            org.lectern.person.RankBand rankBand,
            org.lectern.person.Gender gender,
            String province,
            String reason,
            Integer version) {}

    /** Puts right what was wrong at enrolment, until the session is closed. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void correct(long enrolmentId, Correction correction) {
        Place place = place(enrolmentId);
        Sitting sitting = place.sitting();
        Enrolment enrolment = place.enrolment();
        Violations violations = new Violations();
        String why =
                violations.collect(() -> PlainText.required("reason", correction.reason(), Enrolment.REASON_LENGTH));
        String group = violations.collect(() -> targetGroups.known("targetGroup", correction.targetGroup()));
        violations.addIf(
                correction.targetGroup() == null || correction.targetGroup().isBlank(),
                "targetGroup",
                "error.required");
        String province = violations.collect(() -> provinces.known("province", correction.province()));
        Organisation organisation = violations.collect(() -> organisation(correction.organisation()));
        violations.refuse();
        require(sitting.session().state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        if (correction.version() != null) {
            StaleVersion.require(correction.version(), enrolment.version());
        }
        EnrolmentSnapshot before = enrolment.snapshot();
        EnrolmentSnapshot after = new EnrolmentSnapshot(
                organisation == null ? null : organisation.id(),
                organisation == null ? null : organisation.name(),
                group,
                correction.rankBand(),
                correction.gender(),
                province);
        enrolment.correct(after, keeper.change(sitting, EnrolmentReason.SNAPSHOT_CORRECTED, why));
        trail.record(Act.of(
                        "enrolment.correct-snapshot",
                        "enrolment",
                        enrolment.id(),
                        sitting.session().baseId())
                .with("organisation", before.organisationId(), after.organisationId())
                .with("targetGroup", before.targetGroup(), after.targetGroup())
                .with("rankBand", before.rankBand(), after.rankBand())
                .with("gender", before.gender(), after.gender())
                .with("province", before.province(), after.province()));
        keeper.settle(sitting);
        keeper.tellThatTheListChanged(sitting);
    }

    private Organisation organisation(Long id) {
        return id == null
                ? null
                : organisations.find(id).orElseThrow(() -> new InvalidInput("organisation", "error.organisation"));
    }

    /** An enrolment at a base of the coordinator, its session locked. */
    private record Place(Sitting sitting, Enrolment enrolment) {}

    private Place place(long enrolmentId) {
        TrainingSession session = enrolments.lockSessionOf(enrolmentId);
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        Sitting sitting = keeper.sitting(session);
        return new Place(sitting, enrolments.find(enrolmentId).orElseThrow(NotFound::new));
    }

    private boolean mayEverWithdraw() {
        return me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINEE);
    }

    private boolean isMine(Enrolment enrolment) {
        return me.personIdOrNull() != null
                && List.of(enrolment.personId(), enrolment.canonicalPersonId()).contains(me.personIdOrNull());
    }

    private static String reason(String raw) {
        return PlainText.optional("reason", raw, Enrolment.REASON_LENGTH);
    }
}
