package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.Enrolments;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;

/** Taking attendance: the sheet of a slot, its marks, and closing it. */
@ApplicationScoped
public class RegisterService {

    /** One mark that is to be set; a status of null takes it away. */
    public record NewMark(long enrolment, MarkStatus status, MarkSource source) {}

    @Inject
    private AttendedSessions sessions;

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private AttendanceMarks marks;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CountedEnrolments counted;

    @Inject
    private Enrolments enrolments;

    @Inject
    private SlotSettling settling;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Who is on the sheet and how they are marked. It is a list of people: reading it is kept in the trail. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    public RegisterView read(long slotId) {
        SessionSlot slot = sessions.findSlot(slotId, Reach.of(current));
        trail.record(act("register.read", slot));
        return view(slot);
    }

    /**
     * Sets and takes away marks; those that are not listed stay. The last writer of a cell wins, and the log tells what
     * stood there before.
     *
     * @param version the version of the sheet the marks were set on; null to set them whatever happened meanwhile
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public RegisterView mark(long slotId, List<NewMark> wanted, Integer version) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        requireMarks(slot, wanted);
        AttendanceRegister register = open(slot, version);
        MarkSource own = source(slot.session());
        Map<Long, CountedEnrolment> onRegister = onRegister(slot);
        Map<Long, AttendanceMark> there = new HashMap<>(marks.ofSlot(slotId));
        int changed = 0;
        for (NewMark one : wanted) {
            BusinessRule.require(
                    onRegister.containsKey(one.enrolment()) || there.containsKey(one.enrolment()),
                    AttendanceRule.PERSON_IS_ON_THE_REGISTER);
            changed += set(slot, there, one.enrolment(), one.status(), one.source() == null ? own : one.source());
        }
        if (changed > 0) {
            register.marked();
            trail.record(act("register.mark", slot).with("marks", null, changed));
        }
        return view(slot);
    }

    /** Everybody without a mark was there: one explicit act, never a default. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public RegisterView allPresent(long slotId) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        AttendanceRegister register = open(slot, null);
        int changed = markRest(slot, MarkStatus.PRESENT);
        if (changed > 0) {
            register.marked();
            trail.record(act("register.all-present", slot).with("marks", null, changed));
        }
        return view(slot);
    }

    /**
     * Closes the sheet: from now on it counts. The first one that is closed makes the session HELD.
     *
     * @param restAbsent who has no mark was absent; otherwise a sheet with unmarked people is refused
     */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public RegisterView close(long slotId, boolean restAbsent) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        AttendanceRegister register = open(slot, null);
        int absent = restAbsent ? markRest(slot, MarkStatus.ABSENT) : 0;
        int unmarked = sheet(slot).unmarked().size();
        BusinessRule.require(unmarked == 0, AttendanceRule.EVERYBODY_IS_MARKED, unmarked);
        register.close(clock.instant(), current.idOrNull());
        settling.held(slot);
        trail.record(act("register.close", slot).with("absent", null, absent == 0 ? null : absent));
        return view(slot);
    }

    /** Opens a closed sheet again, or takes back that the slot was not held. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Retried
    public RegisterView reopen(long slotId, String reason) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current).asCoordinator());
        String why = org.lectern.shared.PlainText.required("reason", reason, SessionSlot.REASON_LENGTH);
        settling.reopen(slot);
        trail.record(act("register.reopen", slot).with("reason", null, why));
        return view(slot);
    }

    private void requireMarks(SessionSlot slot, List<NewMark> wanted) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewMark one = wanted.get(i);
            Enrolment enrolment = enrolments.find(one.enrolment()).orElseThrow(NotFound::new);
            if (!enrolment.trainingSessionId().equals(slot.sessionId())) {
                throw new NotFound();
            }
            if (one.source() != null && one.source() != MarkSource.SCAN) {
                throw new InvalidInput("[" + i + "].source", "error.mark-source");
            }
            if (!seen.add(one.enrolment())) {
                throw new InvalidInput("[" + i + "].enrolment", "error.marked-twice");
            }
        }
    }

    /** The sheet, ready to be written on. */
    private AttendanceRegister open(SessionSlot slot, Integer version) {
        settling.requireTakesAttendance(slot);
        AttendanceRegister register = registers.ofSlot(slot.id()).orElse(null);
        if (version != null) {
            StaleVersion.require(version, register == null ? 0 : register.version());
        }
        if (register == null) {
            register = new AttendanceRegister(slot.id(), clock.instant());
            registers.add(register);
        }
        BusinessRule.require(register.state().takesMarks(), AttendanceRule.REGISTER_IS_OPEN);
        return register;
    }

    private Map<Long, CountedEnrolment> onRegister(SessionSlot slot) {
        AttendanceSheet sheet = new AttendanceSheet(slot.starts(), null, List.of());
        Map<Long, CountedEnrolment> byId = new HashMap<>();
        for (CountedEnrolment one : counted.of(slot.session())) {
            if (sheet.cell(one.line(null)) != AttendanceSheet.Cell.GONE_BEFORE) {
                byId.put(one.id(), one);
            }
        }
        return byId;
    }

    private int markRest(SessionSlot slot, MarkStatus status) {
        Map<Long, AttendanceMark> there = new HashMap<>(marks.ofSlot(slot.id()));
        List<Long> rest = sheet(slot).unmarked();
        rest.forEach(enrolment -> set(slot, there, enrolment, status, source(slot.session())));
        return rest.size();
    }

    /** @return 1 if that changed anything, 0 if it was so already */
    private int set(
            SessionSlot slot, Map<Long, AttendanceMark> there, long enrolment, MarkStatus status, MarkSource source) {
        AttendanceMark mark = there.get(enrolment);
        MarkStatus before = mark == null ? null : mark.status();
        if (before == status && (mark == null || mark.source() == source)) {
            return 0;
        }
        if (status == null) {
            marks.remove(mark);
        } else if (mark == null) {
            marks.add(new AttendanceMark(slot.id(), enrolment, status, source, clock.instant(), current.idOrNull()));
        } else {
            mark.change(status, source, clock.instant(), current.idOrNull());
        }
        marks.log(new MarkLog(slot.id(), enrolment, before, status, clock.instant(), current.idOrNull(), source));
        return 1;
    }

    private AttendanceSheet sheet(SessionSlot slot) {
        return books.of(slot.session()).sheet(slot, counted.of(slot.session()));
    }

    /** Who coordinates the base marks as coordinator, everybody else as trainer. */
    private MarkSource source(TrainingSession session) {
        return current.coordinated().covers(session.baseId()) ? MarkSource.COORDINATOR : MarkSource.TRAINER;
    }

    private RegisterView view(SessionSlot slot) {
        AttendanceBook book = books.of(slot.session());
        List<CountedEnrolment> people = counted.of(slot.session());
        AttendanceSheet sheet = book.sheet(slot, people);
        Map<Long, AttendanceMark> there = marks.ofSlot(slot.id());
        boolean open = book.register(slot).takesMarks();
        List<RegisterView.Row> rows = new ArrayList<>();
        for (CountedEnrolment one : people) {
            AttendanceMark mark = there.get(one.id());
            AttendanceSheet.Cell cell = sheet.cell(one.line(mark == null ? null : mark.status()));
            if (cell != AttendanceSheet.Cell.GONE_BEFORE && (open || cell != AttendanceSheet.Cell.JOINED_LATER)) {
                rows.add(row(one, cell, mark));
            }
        }
        AttendanceRegister register = registers.ofSlot(slot.id()).orElse(null);
        List<RegisterView.Change> log = marks.log(slot.id()).stream()
                .map(change -> new RegisterView.Change(
                        change.enrolmentId(),
                        change.from(),
                        change.to(),
                        change.at(),
                        change.accountId(),
                        change.source()))
                .toList();
        return new RegisterView(
                SlotView.of(slot, book.register(slot)),
                book.register(slot),
                register == null ? 0 : register.version(),
                rows,
                log);
    }

    private static RegisterView.Row row(CountedEnrolment one, AttendanceSheet.Cell cell, AttendanceMark mark) {
        return new RegisterView.Row(
                one.id(),
                one.enrolment().canonicalPersonId(),
                one.fullName(),
                one.latinName(),
                one.enrolment().snapshot().organisationName(),
                cell,
                mark == null ? null : mark.status(),
                mark == null ? null : mark.source());
    }

    private static Act act(String action, SessionSlot slot) {
        return Act.of(action, "session_slot", slot.id(), slot.session().baseId());
    }
}
