package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/**
 * Takes the roster of a session out of the database and writes down what it decided. Only to be used while the row of
 * the session is locked.
 */
@ApplicationScoped
class RosterKeeper {

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingBases bases;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    @Inject
    private Event<EnrolmentChanged> enrolmentChanged;

    @Inject
    private Clock clock;

    /**
     * A locked session at one moment.
     *
     * @param now the one time of the whole use case, as exact as the database keeps it
     */
    record Sitting(TrainingSession session, EnrolmentTimes times, Instant now) {

        boolean queueIsOver() {
            return !session.recordedAfterwards() && times.queueIsOver(now);
        }
    }

    /** The session at this moment; what ran out of time before is written down first. */
    Sitting sitting(TrainingSession locked) {
        Sitting sitting = new Sitting(
                locked,
                EnrolmentTimes.of(
                        locked, bases.find(locked.baseId()).orElseThrow().zone()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (sitting.queueIsOver() && locked.state() != SessionState.CLOSED) {
            expire(sitting);
        }
        return sitting;
    }

    Roster roster(Sitting sitting) {
        return roster(sitting, sitting.session().capacity());
    }

    /** The roster as it was before the number of seats changed to that of the session. */
    Roster roster(Sitting sitting, int capacity) {
        return new Roster(
                capacity, List.of(), enrolments.lines(sitting.session().id()), sitting.queueIsOver());
    }

    Change change(Sitting sitting, EnrolmentReason code, String reason) {
        return new Change(sitting.now(), me.idOrNull(), code, reason);
    }

    /** Who had a seat or stood in the queue leaves it, and who moves up by that is told. */
    void leave(Sitting sitting, Enrolment enrolment, Runnable departure) {
        boolean onRoster = enrolment.isTrainee()
                && enrolment.queueNo() != null
                && (enrolment.state().holdsSeat() || enrolment.state() == EnrolmentState.WAITLISTED);
        if (!onRoster) {
            departure.run();
            return;
        }
        Roster roster = roster(sitting);
        roster.leave(enrolment.queueNo());
        departure.run();
        promote(sitting, roster, null);
    }

    /**
     * Writes down who was given a seat.
     *
     * @param newcomer the number of somebody who is written down by the caller; null for none
     */
    void promote(Sitting sitting, Roster roster, Long newcomer) {
        Map<Long, Roster.Seating> seatings = roster.seatings().stream()
                .filter(seating -> !Objects.equals(seating.queueNo(), newcomer))
                .collect(Collectors.toMap(Roster.Seating::queueNo, Function.identity()));
        if (seatings.isEmpty()) {
            return;
        }
        Change change = change(sitting, EnrolmentReason.SEAT_CAME_FREE, null);
        List<Enrolment> promoted = enrolments.withQueueNo(sitting.session().id(), seatings.keySet());
        for (Enrolment enrolment : promoted) {
            enrolment.promote(seatings.get(enrolment.queueNo()).allotmentId(), change);
            record(sitting, "enrolment.promote", enrolment, EnrolmentState.WAITLISTED);
        }
        mails.tell(EnrolmentMails.Kind.PROMOTED, sitting, promoted);
    }

    void record(Sitting sitting, String action, Enrolment enrolment, EnrolmentState before) {
        trail.record(
                Act.of(action, "enrolment", enrolment.id(), sitting.session().baseId())
                        .with("state", before, enrolment.state()));
    }

    /** Whoever reckons from the list of a held session does so again. */
    void tellThatTheListChanged(Sitting sitting) {
        if (sitting.session().state() == SessionState.HELD) {
            enrolmentChanged.fire(new EnrolmentChanged(sitting.session().id()));
        }
    }

    /** Who waited when the queue ended, and who asked until the session was over, has run out of time. */
    private void expire(Sitting sitting) {
        Set<EnrolmentState> open = Set.of(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);
        for (Enrolment enrolment : enrolments.ofSession(sitting.session().id(), open)) {
            EnrolmentState before = enrolment.state();
            if (sitting.times().stateAt(before, sitting.now()) == EnrolmentState.EXPIRED) {
                enrolment.expire(new Change(sitting.now(), null, EnrolmentReason.TIME_RAN_OUT, null));
                record(sitting, "enrolment.expire", enrolment, before);
            }
        }
    }
}
