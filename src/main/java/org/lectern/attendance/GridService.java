package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.attendance.AttendanceGrid.Cell;
import org.lectern.attendance.AttendanceGrid.Column;
import org.lectern.attendance.AttendanceGrid.Kind;
import org.lectern.attendance.AttendanceGrid.Row;
import org.lectern.attendance.AttendanceGrid.Totals;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.person.Persons;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSession;

/** Shows the attendance of a session as a whole, and where a trainer is expected. */
@ApplicationScoped
public class GridService {

    /** A slot with the session it belongs to. */
    public record Lesson(AttendanceGrid.Head session, SlotView slot, boolean started) {}

    /**
     * Where a trainer is expected.
     *
     * @param unfinished slots of the days before whose registers were not closed
     * @param coming the fortnight after today
     */
    public record Lessons(List<Lesson> unfinished, List<Lesson> today, List<Lesson> coming) {}

    private static final Duration COMING = Duration.ofDays(14);

    @Inject
    private AttendedSessions sessions;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CountedEnrolments counted;

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private Headcounts headcounts;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** It is a list of people: reading it is kept in the trail. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    public AttendanceGrid read(String idOrCode) {
        TrainingSession session = sessions.find(idOrCode, Reach.of(current));
        return read(session);
    }

    /** The session of a slot. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    public AttendanceGrid ofSlot(long slotId) {
        return read(sessions.findSlot(slotId, Reach.of(current)).session());
    }

    /** The session of an enrolment. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    public AttendanceGrid ofEnrolment(long enrolmentId) {
        return read(sessions.ofEnrolment(enrolmentId, Reach.of(current).asCoordinator()));
    }

    /** The slots of the sessions the person of the account is a trainer of. */
    @Allowed({Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public Lessons myLessons() {
        Long person = current.personIdOrNull();
        if (person == null) {
            return new Lessons(List.of(), List.of(), List.of());
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), Persons.NETWORK_ZONE);
        Instant begins = day.atStartOfDay(Persons.NETWORK_ZONE).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(Persons.NETWORK_ZONE).toInstant();
        return new Lessons(
                lessons(sessions.unfinishedOf(person, begins)),
                lessons(sessions.taughtBy(person, begins, ends)),
                lessons(sessions.taughtBy(person, ends, ends.plus(COMING))));
    }

    private List<Lesson> lessons(List<SessionSlot> slots) {
        Map<Long, AttendanceRegister> opened =
                registers.ofSlots(slots.stream().map(SessionSlot::id).toList());
        return slots.stream()
                .map(slot -> new Lesson(head(slot.session()), SlotView.of(slot, state(opened, slot)), isStarted(slot)))
                .toList();
    }

    private static RegisterState state(Map<Long, AttendanceRegister> opened, SessionSlot slot) {
        AttendanceRegister register = opened.get(slot.id());
        return register == null ? RegisterState.NOT_OPENED : register.state();
    }

    private AttendanceGrid read(TrainingSession session) {
        trail.record(Act.of("attendance.read", "training_session", session.id(), session.baseId()));
        AttendanceBook book = books.of(session);
        List<CountedEnrolment> people = counted.of(session);
        Map<Long, Integer> unnamed = headcounts
                .ofSlots(session.slots().stream().map(SessionSlot::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Headcount::slotId, Collectors.summingInt(Headcount::people)));
        AttendanceGrid.Head head = head(session);
        List<Column> columns = session.slots().stream()
                .map(slot -> column(head, book, slot, people, unnamed.getOrDefault(slot.id(), 0)))
                .toList();
        int held = (int) session.slots().stream()
                .filter(slot -> slot.compulsory() && book.heldMinutes(slot) > 0)
                .count();
        return new AttendanceGrid(
                head, columns, people.stream().map(one -> row(head, book, one)).toList(), held);
    }

    private Column column(
            AttendanceGrid.Head head,
            AttendanceBook book,
            SessionSlot slot,
            List<CountedEnrolment> people,
            int unnamed) {
        AttendanceSheet sheet = book.sheet(slot, people);
        boolean started = isStarted(slot);
        Totals totals = new Totals(
                sheet.with(MarkStatus.PRESENT),
                sheet.with(MarkStatus.LATE) + sheet.with(MarkStatus.LEFT_EARLY),
                sheet.with(MarkStatus.ABSENT),
                sheet.with(MarkStatus.EXCUSED),
                slot.state() == SlotState.NOT_HELD ? 0 : sheet.unmarked().size());
        return new Column(SlotView.of(slot, book.register(slot)), started, isOpen(head, book, slot), unnamed, totals);
    }

    private boolean isStarted(SessionSlot slot) {
        return !clock.instant().isBefore(slot.starts());
    }

    private boolean isOpen(AttendanceGrid.Head head, AttendanceBook book, SessionSlot slot) {
        return head.isOpen()
                && isStarted(slot)
                && slot.state() != SlotState.NOT_HELD
                && book.register(slot).takesMarks();
    }

    private Row row(AttendanceGrid.Head head, AttendanceBook book, CountedEnrolment one) {
        List<Cell> cells = new ArrayList<>();
        for (SessionSlot slot : book.session().slots()) {
            cells.add(cell(isOpen(head, book, slot), book, slot, one));
        }
        return new Row(
                one.id(),
                one.enrolment().canonicalPersonId(),
                one.fullName(),
                one.latinName(),
                one.enrolment().snapshot().organisationName(),
                one.isWithdrawn(),
                one.enrolment().isWalkIn(),
                cells,
                book.outcome(one.id(), one.enrolment().state()),
                book.decisions().get(one.id()));
    }

    private Cell cell(boolean open, AttendanceBook book, SessionSlot slot, CountedEnrolment one) {
        MarkStatus status = book.mark(one.id(), slot.id());
        Kind kind = kind(book.sheet(slot, List.of()).cell(one.line(status)));
        if (kind == Kind.UNMARKED && slot.state() == SlotState.NOT_HELD) {
            kind = Kind.CALLED_OFF;
        } else if (kind == Kind.UNMARKED && !isStarted(slot)) {
            kind = Kind.NOT_YET;
        }
        boolean hasCell = kind == Kind.MARKED || kind == Kind.UNMARKED || kind == Kind.JOINED_LATER;
        return new Cell(slot.id(), kind, status, open && hasCell);
    }

    private static Kind kind(AttendanceSheet.Cell cell) {
        return switch (cell) {
            case MARKED -> Kind.MARKED;
            case UNMARKED -> Kind.UNMARKED;
            case JOINED_LATER -> Kind.JOINED_LATER;
            case GONE_BEFORE -> Kind.GONE_BEFORE;
        };
    }

    private AttendanceGrid.Head head(TrainingSession session) {
        TrainingBase base = bases.find(session.baseId()).orElseThrow(NotFound::new);
        return new AttendanceGrid.Head(
                session.id(),
                session.code(),
                session.title(Language.EN),
                session.title(Language.ZH_CN),
                session.state(),
                session.isSelfPaced(),
                session.firstSlotStarts(),
                session.lastSlotEnds(),
                base.zone(),
                session.thresholdPct());
    }
}
