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

/** What happens to somebody who is on the list: answered, taken off, put right. */
@ApplicationScoped
public class RosterService {

    private static final Set<EnrolmentState> GONE_FOR_GOOD =
            EnumSet.of(EnrolmentState.REMOVED, EnrolmentState.MERGED_AWAY);

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private RosterSteps steps;

    @Inject
    private NominationService nominations;

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
        steps.approve(place.sitting(), place.enrolment(), reason(reason));
        keeper.tellThatTheListChanged(place.sitting());
    }

    /** No, to a request or to somebody who waits; from then on only the coordinator can enrol this person here. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void decline(long enrolmentId, String reason) {
        Place place = place(enrolmentId);
        steps.decline(place.sitting(), place.enrolment(), reason(reason));
    }

    /**
     * Leaves: oneself until the start, the coordinator also afterwards; a nominee until the start, through the liaison,
     * who says why.
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
            if (nominations.isNominatedByMine(enrolment)) {
                nominations.takeBack(session, enrolment, reason);
                return;
            }
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
        steps.withdraw(sitting, enrolment, why);
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
        return me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINEE, Role.LIAISON);
    }

    private boolean isMine(Enrolment enrolment) {
        return me.personIdOrNull() != null
                && List.of(enrolment.personId(), enrolment.canonicalPersonId()).contains(me.personIdOrNull());
    }

    private static String reason(String raw) {
        return PlainText.optional("reason", raw, Enrolment.REASON_LENGTH);
    }
}
