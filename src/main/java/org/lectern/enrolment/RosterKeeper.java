package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.outbox.Outbox;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.WaitingList;

/**
 * Takes the roster of a session out of the database and writes down what it decided. Only to be used while the row of
 * the session is locked.
 */
@ApplicationScoped
class RosterKeeper {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private Candidates candidates;

    @Inject
    private TrainingBases bases;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private Outbox outbox;

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
     * @param zone that of the base
     * @param now the one time of the whole use case, as exact as the database keeps it
     * @param kept the seats that are reserved at this moment
     */
    record Sitting(
            TrainingSession session, EnrolmentTimes times, ZoneId zone, Instant now, List<Roster.Allotment> kept) {

        boolean isOffering() {
            return session.waitingList() == WaitingList.OFFER;
        }

        /** Whoever enrolled before the dates changed may leave without a late mark. */
        EnrolmentReason withdrawal(Enrolment enrolment) {
            EnrolmentReason reason = times.withdrawal(now);
            boolean moved =
                    session.datesChangedAt() != null && enrolment.joinedAt().isBefore(session.datesChangedAt());
            return moved && reason == EnrolmentReason.WITHDRAWN_LATE ? EnrolmentReason.WITHDRAWN_IN_TIME : reason;
        }

        boolean queueIsOver() {
            return !session.recordedAfterwards() && times.queueIsOver(now);
        }
    }

    /** The session at this moment as somebody sees it who changes nothing, and has no lock. */
    Sitting seen(TrainingSession session) {
        return seen(session, allotments.unreleased(session.id()));
    }

    private Sitting seen(TrainingSession session, List<SeatAllotment> unreleased) {
        ZoneId zone = bases.find(session.baseId()).orElseThrow().zone();
        EnrolmentTimes times = EnrolmentTimes.of(session, zone);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean over = !session.recordedAfterwards() && times.queueIsOver(now);
        return new Sitting(
                session,
                times,
                zone,
                now,
                unreleased.stream()
                        .filter(allotment -> !over && allotment.isKept(now))
                        .map(SeatAllotment::forRoster)
                        .toList());
    }

    /** The session at this moment; what ran out of time before is written down first. */
    Sitting sitting(TrainingSession locked) {
        return sitting(locked, locked.waitingList() == WaitingList.OFFER);
    }

    /** @param offers whether to look for offers also where none are made any more */
    Sitting sitting(TrainingSession locked, boolean offers) {
        return outbox.standing(() -> afterTime(locked, offers));
    }

    private Sitting afterTime(TrainingSession locked, boolean offers) {
        List<SeatAllotment> unreleased = allotments.unreleased(locked.id());
        Sitting sitting = seen(locked, unreleased);
        boolean released = release(sitting, unreleased);
        if (locked.state() == SessionState.CLOSED || locked.state() == SessionState.CANCELLED) {
            return sitting;
        }
        if (sitting.queueIsOver()) {
            expire(sitting);
        } else if (released || offers) {
            lapse(sitting, released);
        }
        return sitting;
    }

    Roster roster(Sitting sitting) {
        long session = sitting.session().id();
        return new Roster(
                sitting.session().capacity(),
                sitting.kept(),
                sitting.kept().isEmpty() ? enrolments.inLine(session) : candidates.lines(enrolments.placed(session)),
                sitting.queueIsOver(),
                sitting.isOffering());
    }

    /** Which reserved seats somebody may take; where none are reserved, that is not asked. */
    Roster.Candidate candidate(Sitting sitting, EnrolmentSnapshot snapshot) {
        return sitting.kept().isEmpty() ? Roster.Candidate.ANYBODY : candidates.of(snapshot);
    }

    /** Something that decides who may sit was changed: who can sit by that does. */
    void settle(Sitting sitting) {
        Roster roster = roster(sitting);
        roster.settle();
        promote(sitting, roster, null);
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
     * Writes down who was given, or offered, a seat.
     *
     * @param newcomer the number of somebody who is written down by the caller; null for none
     */
    void promote(Sitting sitting, Roster roster, Long newcomer) {
        promoteAllBut(sitting, roster, newcomer == null ? Set.of() : Set.of(newcomer));
    }

    /** @param newcomers the numbers of those who are written down by the caller */
    void promoteAllBut(Sitting sitting, Roster roster, Set<Long> newcomers) {
        Map<Long, Roster.Seating> seatings = roster.seatings().stream()
                .filter(seating -> !newcomers.contains(seating.queueNo()))
                .collect(Collectors.toMap(Roster.Seating::queueNo, Function.identity()));
        if (seatings.isEmpty()) {
            return;
        }
        Change change = change(sitting, EnrolmentReason.SEAT_CAME_FREE, null);
        Instant until = sitting.isOffering() ? offerEnds(sitting) : null;
        List<Enrolment> promoted = enrolments.withQueueNo(sitting.session().id(), seatings.keySet());
        for (Enrolment enrolment : promoted) {
            Long allotment = seatings.get(enrolment.queueNo()).allotmentId();
            if (until == null) {
                enrolment.promote(allotment, change);
            } else {
                enrolment.offer(allotment, until, change);
            }
            record(
                    sitting,
                    until == null ? "enrolment.promote" : "enrolment.offer",
                    enrolment,
                    EnrolmentState.WAITLISTED);
        }
        mails.tell(until == null ? EnrolmentMails.Kind.PROMOTED : EnrolmentMails.Kind.OFFERED, sitting, promoted);
    }

    /** So many working hours from now, at the latest when the queue ends. */
    private Instant offerEnds(Sitting sitting) {
        Instant until = WorkingHours.after(
                sitting.now(), allotments.offerHours(sitting.session().id()), sitting.zone());
        Instant end = sitting.times().queueEnds();
        return end != null && end.isBefore(until) ? end : until;
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

    /** Reserved seats whose day has come are for everybody; true if there were any. */
    private boolean release(Sitting sitting, List<SeatAllotment> unreleased) {
        List<SeatAllotment> due = unreleased.stream()
                .filter(allotment -> !allotment.isKept(sitting.now()))
                .toList();
        for (SeatAllotment allotment : due) {
            allotment.release();
            trail.record(Act.of(
                            "allotment.lapse",
                            "seat_allotment",
                            allotment.id(),
                            sitting.session().baseId())
                    .with("released", false, true));
        }
        return !due.isEmpty();
    }

    /** Who did not accept in time stands back, and the seats go to the next in line. */
    private void lapse(Sitting sitting, boolean released) {
        List<Enrolment> lapsed = enrolments.lapsed(sitting.session().id(), sitting.now());
        if (lapsed.isEmpty() && !released) {
            return;
        }
        Roster roster = roster(sitting);
        Change change = new Change(sitting.now(), null, EnrolmentReason.OFFER_LAPSED, null);
        for (Enrolment enrolment : lapsed) {
            roster.leave(enrolment.queueNo());
            enrolment.expire(change);
            record(sitting, "enrolment.lapse", enrolment, EnrolmentState.OFFERED);
        }
        mails.tell(EnrolmentMails.Kind.LAPSED, sitting, lapsed);
        roster.settle();
        promote(sitting, roster, null);
    }

    /** Who waited when the queue ended, and who asked until the session was over, has run out of time. */
    private void expire(Sitting sitting) {
        Set<EnrolmentState> open = Set.of(EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED);
        List<Enrolment> expired = new ArrayList<>();
        for (Enrolment enrolment : enrolments.ofSession(sitting.session().id(), open)) {
            EnrolmentState before = enrolment.state();
            if (sitting.times().stateAt(before, sitting.now()) == EnrolmentState.EXPIRED) {
                enrolment.expire(new Change(sitting.now(), null, EnrolmentReason.TIME_RAN_OUT, null));
                record(sitting, "enrolment.expire", enrolment, before);
                expired.add(enrolment);
            }
        }
        mails.tell(EnrolmentMails.Kind.EXPIRED, sitting, expired);
    }
}
