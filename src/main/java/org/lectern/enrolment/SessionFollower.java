package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.trainingsession.CapacityChanging;
import org.lectern.trainingsession.DatesChanged;
import org.lectern.trainingsession.SeatHolders;
import org.lectern.trainingsession.SeatsChanged;
import org.lectern.trainingsession.SessionCancelled;
import org.lectern.trainingsession.SessionConfirmed;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessions;

/**
 * What the enrolments do when their session changes: everything here runs in the transaction of that change, the row of
 * the session being locked already.
 */
@ApplicationScoped
class SessionFollower implements SeatHolders {

    private static final Set<EnrolmentState> LIVE = Set.of(
            EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED, EnrolmentState.CONFIRMED);

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Override
    public int confirmed(long sessionId) {
        return enrolments.figures(sessionId).confirmed();
    }

    @Override
    public boolean any(long sessionId) {
        return enrolments.any(sessionId);
    }

    /** Nobody loses a seat; where it already took place, more people than seats are only a warning. */
    void capacityChanging(@Observes CapacityChanging change) {
        boolean recorded = sessions.find(change.sessionId()).orElseThrow().recordedAfterwards();
        int held = enrolments.figures(change.sessionId()).held();
        require(recorded || change.newCapacity() >= held, TrainingSessionRule.CAPACITY_COVERS_THE_SEATS_HELD, held);
    }

    /** More seats: the queue moves up. */
    void seatsChanged(@Observes SeatsChanged changed) {
        Sitting sitting = sitting(changed.id());
        Roster roster = keeper.roster(sitting);
        roster.resize(sitting.session().capacity());
        keeper.promote(sitting, roster, null);
    }

    void cancelled(@Observes SessionCancelled cancelled) {
        Sitting sitting = sitting(cancelled.id());
        List<Enrolment> told = new ArrayList<>();
        Change change = keeper.change(sitting, EnrolmentReason.SESSION_CANCELLED, cancelled.reason());
        for (Enrolment enrolment : enrolments.ofSession(cancelled.id(), LIVE)) {
            EnrolmentState before = enrolment.state();
            enrolment.cancelBySession(change);
            keeper.record(sitting, "enrolment.cancel", enrolment, before);
            told.add(enrolment);
        }
        mails.tell(
                EnrolmentMails.Kind.CANCELLED,
                sitting,
                told,
                cancelled.reason() == null ? java.util.Map.of() : java.util.Map.of("reason", cancelled.reason()));
    }

    /** Who comes, or hopes to, plans anew. */
    void moved(@Observes DatesChanged changed) {
        if (changed.told()) {
            Sitting sitting = sitting(changed.id());
            mails.tell(EnrolmentMails.Kind.MOVED, sitting, enrolments.ofSession(changed.id(), LIVE));
        }
    }

    /** It goes ahead: who has a seat can book the journey. */
    void confirmed(@Observes SessionConfirmed confirmed) {
        Sitting sitting = sitting(confirmed.id());
        mails.tell(
                EnrolmentMails.Kind.GOES_AHEAD,
                sitting,
                enrolments.ofSession(confirmed.id(), Set.of(EnrolmentState.CONFIRMED)).stream()
                        .filter(Enrolment::isTrainee)
                        .toList());
    }

    private Sitting sitting(long sessionId) {
        return keeper.sitting(sessions.find(sessionId).orElseThrow());
    }
}
