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
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Seats that are offered for a while: accepting one, and how long they are kept. Who declines one withdraws. */
@ApplicationScoped
public class OfferService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    /**
     * Takes the seat that is kept: oneself, or the coordinator for somebody who rang up.
     *
     * @throws RoleMayNot if the account could never accept anything
     */
    @Allowed(signedIn = true)
    @Retried
    @Transactional
    public void accept(long enrolmentId) {
        boolean mayEver = me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINEE);
        if (!mayEver && me.personIdOrNull() == null) {
            throw new RoleMayNot();
        }
        TrainingSession session = enrolments.lockSessionOf(enrolmentId);
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        if (!me.coordinated().covers(session.baseId()) && !isMine(enrolment)) {
            throw mayEver ? new NotFound() : new RoleMayNot();
        }
        Sitting sitting = keeper.sitting(session, true);
        require(enrolment.state() == EnrolmentState.OFFERED, EnrolmentRule.OFFER_STANDS);
        Roster roster = keeper.roster(sitting);
        roster.accept(enrolment.queueNo());
        enrolment.accept(keeper.change(sitting, EnrolmentReason.OFFER_ACCEPTED, null));
        keeper.record(sitting, "enrolment.accept", enrolment, EnrolmentState.OFFERED);
        keeper.promote(sitting, roster, null);
        mails.tell(EnrolmentMails.Kind.CONFIRMED, sitting, Set.of(enrolment));
    }

    /** How long an offered seat of a session is kept, in working hours. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public int hours(long sessionId) {
        TrainingSession session = sessions.inScope(sessionId, me.coordinated()).orElseThrow(NotFound::new);
        return allotments.offerHours(session.id());
    }

    /** From now on; offers that were made keep their deadline. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void keepFor(long sessionId, Integer workingHours) {
        TrainingSession session = sessions.lock(sessionId);
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        if (workingHours == null || workingHours < 1 || workingHours > OfferLength.MOST_HOURS) {
            throw new InvalidInput("offerHours", "error.offer-hours", OfferLength.MOST_HOURS);
        }
        int before = allotments.offerHours(sessionId);
        allotments.keepOffersFor(sessionId, workingHours);
        trail.record(Act.of("training-session.offer-hours", "training_session", sessionId, session.baseId())
                .with("offerHours", before, workingHours));
    }

    private boolean isMine(Enrolment enrolment) {
        return me.personIdOrNull() != null
                && List.of(enrolment.personId(), enrolment.canonicalPersonId()).contains(me.personIdOrNull());
    }
}
