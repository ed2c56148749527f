package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.Enrolments;
import org.lectern.person.PersonService;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.SessionSlot;

/**
 * Who came without being enrolled is put on the roster and on the sheet: without a mark, and never for want of seats.
 */
@ApplicationScoped
public class WalkInService {

    /**
     * Who was put on the register.
     *
     * @param created false for somebody who was on the list already
     */
    public record Added(Enrolment enrolment, boolean created) {}

    @Inject
    private AttendedSessions sessions;

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private Enrolments all;

    @Inject
    private PersonService persons;

    @Inject
    private SlotSettling settling;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    /**
     * @param person id of a person the base knows; or null
     * @param match the word of a match by e-mail in its place; or null
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public Added add(long slotId, Long person, String match) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current).asCoordinator());
        if ((person == null) == (match == null)) {
            throw new InvalidInput("person", "error.required");
        }
        settling.requireTakesAttendance(slot);
        RegisterState register =
                registers.ofSlot(slotId).map(AttendanceRegister::state).orElse(RegisterState.NOT_OPENED);
        BusinessRule.require(register.takesMarks(), AttendanceRule.REGISTER_IS_OPEN);
        long who = person == null ? matched(match, slot) : person;
        Set<Long> before =
                all.ofSession(slot.sessionId()).stream().map(Enrolment::id).collect(Collectors.toSet());
        Enrolment enrolment = enrolments.addWalkIn(slot.session(), who);
        trail.record(Act.of(
                        "register.walk-in",
                        "session_slot",
                        slotId,
                        slot.session().baseId())
                .with("enrolment", null, enrolment.id()));
        return new Added(enrolment, !before.contains(enrolment.id()));
    }

    private long matched(String word, SessionSlot slot) {
        long person = persons.redeem(word);
        persons.becomesKnownTo(person, slot.session().baseId());
        return person;
    }
}
