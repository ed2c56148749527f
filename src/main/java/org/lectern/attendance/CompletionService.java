package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.Enrolments;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;

/**
 * What a person in charge says about a completion: recorded where a session is self-paced, against the rate elsewhere.
 */
@ApplicationScoped
public class CompletionService {

    @Inject
    private AttendedSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private CompletionOverrides overrides;

    @Inject
    private SlotSettling settling;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * A self-paced session was completed; the first completion makes it HELD.
     *
     * @param on the day, in the zone of the base
     * @param source where that is known from: the learning platform, a list, a test
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public void complete(long enrolmentId, LocalDate on, String source) {
        TrainingSession session =
                sessions.lockOfEnrolment(enrolmentId, Reach.of(current).asCoordinator());
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        Violations wrong = new Violations();
        wrong.addIf(on == null, "on", "error.required");
        String known = wrong.collect(() -> PlainText.required("source", source, CompletionOverride.SOURCE_LENGTH));
        wrong.refuse();
        BusinessRule.require(session.isSelfPaced(), AttendanceRule.SESSION_IS_SELF_PACED);
        requireOpen(session, enrolment);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(session));
        BusinessRule.require(
                !on.isBefore(session.runsFrom()) && !on.isAfter(session.runsTo()) && !on.isAfter(today),
                AttendanceRule.COMPLETION_LIES_IN_THE_RUN);
        CompletionOverride recorded = ofEnrolment(enrolmentId);
        Act act = act("completion.record", enrolmentId, session).with("on", recorded.completedOn(), on);
        recorded.completedOn(on, known, current.idOrNull(), clock.instant());
        if (session.state().isComing()) {
            session.hold(clock.instant());
        }
        settling.follow(session);
        trail.record(act.with("source", null, known));
    }

    /** Against what the rate says, with a reason; it takes effect once every compulsory slot is decided. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public void decide(long enrolmentId, Boolean completed, String reason) {
        TrainingSession session =
                sessions.lockOfEnrolment(enrolmentId, Reach.of(current).asCoordinator());
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        Violations wrong = new Violations();
        wrong.addIf(completed == null, "completed", "error.required");
        String why = wrong.collect(() -> PlainText.required("reason", reason, CompletionOverride.REASON_LENGTH));
        wrong.refuse();
        BusinessRule.require(!session.isSelfPaced(), AttendanceRule.SESSION_HAS_SLOTS);
        requireOpen(session, enrolment);
        ofEnrolment(enrolmentId).decide(completed, why, current.idOrNull(), clock.instant());
        settling.follow(session);
        trail.record(act("completion.override", enrolmentId, session)
                .with("completed", null, completed)
                .with("reason", null, why));
    }

    /** Takes back what was recorded or decided: nothing was completed, or the rate decides again. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public void takeBack(long enrolmentId, String reason) {
        TrainingSession session =
                sessions.lockOfEnrolment(enrolmentId, Reach.of(current).asCoordinator());
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        String why = PlainText.required("reason", reason, CompletionOverride.REASON_LENGTH);
        requireOpen(session, enrolment);
        overrides.of(enrolmentId).ifPresent(overrides::remove);
        settling.follow(session);
        trail.record(act("completion.take-back", enrolmentId, session).with("reason", null, why));
    }

    private static void requireOpen(TrainingSession session, Enrolment enrolment) {
        BusinessRule.require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        BusinessRule.require(
                session.state().isComing() || session.state() == SessionState.HELD,
                AttendanceRule.SESSION_TAKES_ATTENDANCE);
        BusinessRule.require(
                enrolment.isTrainee() && enrolment.state() == EnrolmentState.CONFIRMED,
                AttendanceRule.ENROLMENT_IS_CONFIRMED);
    }

    private CompletionOverride ofEnrolment(long enrolmentId) {
        return overrides.of(enrolmentId).orElseGet(() -> {
            CompletionOverride fresh = new CompletionOverride(enrolmentId);
            overrides.add(fresh);
            return fresh;
        });
    }

    private ZoneId zone(TrainingSession session) {
        return bases.find(session.baseId()).map(TrainingBase::zone).orElseThrow(NotFound::new);
    }

    private static Act act(String action, long enrolmentId, TrainingSession session) {
        return Act.of(action, "enrolment", enrolmentId, session.baseId());
    }
}
