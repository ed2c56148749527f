package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;

/** Closing the books of a session: its completions and figures are final. And opening them again. */
@ApplicationScoped
public class ClosingService {

    @Inject
    private AttendedSessions sessions;

    @Inject
    private AttendanceBooks books;

    @Inject
    private SlotSettling settling;

    @Inject
    private Event<SessionClosed> closed;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Every slot is decided, at least one compulsory one was held: its registers are locked. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public TrainingSession close(String idOrCode) {
        TrainingSession session = sessions.lock(idOrCode, Reach.of(current).asCoordinator());
        AttendanceBook book = books.of(session);
        session.slots().stream()
                .filter(slot -> slot.state().isHeld())
                .forEach(slot ->
                        BusinessRule.require(book.register(slot).counts(), AttendanceRule.EVERY_REGISTER_IS_CLOSED));
        session.close(clock.instant());
        for (SessionSlot slot : session.slots()) {
            AttendanceRegister register = book.registers().get(slot.id());
            if (register != null && register.state() == RegisterState.CLOSED) {
                register.lock();
            }
        }
        settling.follow(session);
        trail.record(Act.of("training-session.close", "training_session", session.id(), session.baseId()));
        closed.fire(new SessionClosed(session.id()));
        return session;
    }

    /** Its figures are provisional again; earlier report runs keep theirs. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    @Retried
    public TrainingSession reopen(String idOrCode, String reason) {
        TrainingSession session = sessions.lock(idOrCode, Reach.of(current).asCoordinator());
        String why = PlainText.required("reason", reason, TrainingSession.REASON_LENGTH);
        session.reopen(why);
        books.of(session).registers().values().forEach(AttendanceRegister::unlock);
        settling.follow(session);
        trail.record(Act.of("training-session.reopen", "training_session", session.id(), session.baseId())
                .with("reason", null, why));
        return session;
    }
}
