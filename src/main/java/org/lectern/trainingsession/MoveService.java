package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Secret;
import org.lectern.outbox.Outbox;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Moves a slot, or a whole session, to another time: looked at first, undone for some seconds. */
@ApplicationScoped
public class MoveService {

    /** Why whoever was booked twice before the move is so again. */
    private static final String UNDONE = "Undo";

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingSessionService editing;

    @Inject
    private SessionReader reader;

    @Inject
    private Clashes clashes;

    @Inject
    private SeatHolders seatHolders;

    @Inject
    private TrainingBases bases;

    @Inject
    private KeptMoves kept;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** Where a slot is now, as a move that changes nothing. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public MovePreview where(long slotId) {
        SessionSlot slot = own(slotId);
        return preview(new SlotMove(slotId, slot.starts(), slot.ends(), false));
    }

    /**
     * What a move would do; nothing is stored.
     *
     * @throws NotFound if it is a slot of somebody else's session, or none
     */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public MovePreview preview(SlotMove move) {
        SessionSlot slot = own(move.slot());
        TrainingSession session = slot.session();
        TrainingBase base = bases.find(session.baseId()).orElseThrow(NotFound::new);
        requireTimes(move);
        ClockShift shift = ClockShift.between(slot.starts(), move.starts(), base.zone());
        Plan plan = session.plan();
        List<Plan.Slot> after = plan.slots().stream()
                .map(each -> moved(each, slot, move, shift))
                .toList();
        return new MovePreview(
                session.id(),
                session.code(),
                plan.title(),
                plan.titleZh(),
                session.state(),
                slot.starts(),
                slot.ends(),
                move.starts(),
                move.ends(),
                plan.slots().size(),
                seatHolders.confirmed(session.id()),
                new ClashReport(
                        clashes.views(
                                ClashFinder.added(
                                        clashes.of(plan, session.id()),
                                        clashes.of(after, plan.trainers(), session.id())),
                                me.coordinated()),
                        List.of()),
                base.zone());
    }

    /**
     * Moves it.
     *
     * @param undo a new random word, the name of {@link #undo}; the mails of the move are held under it
     * @param told false: nobody gets a mail
     * @param overrideReason why somebody is booked twice all the same
     */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void move(SlotMove move, boolean told, String overrideReason, String undo) {
        long id = sessions.sessionOf(move.slot()).orElseThrow(NotFound::new);
        TrainingSession session = sessions.lock(id);
        SessionSlot slot = own(move.slot());
        requireTimes(move);
        SessionInput before = input(session);
        SessionInput after = after(before, slot, move, overrideReason);
        SlotMove back = new SlotMove(slot.id(), slot.starts(), slot.ends(), move.whole());
        boolean clashed = !clashes.of(session.plan(), id).isEmpty();
        outbox.holding(undo, () -> editing.edit(id, after, told));
        Instant now = clock.instant();
        kept.add(new KeptMove(new KeptMove.Mover(undo, me.idOrNull(), now), session, before, back, clashed), now);
    }

    /** A word for {@link #move} and {@link #undo}. */
    public static String newUndo() {
        return Secret.random().substring(0, 20);
    }

    /**
     * Everything as it was; the mails that were held are dropped. Whoever took the time, the room or the trainer
     * meanwhile keeps them: then it is refused, and says who.
     */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public long undo(String word) {
        Long id = word == null ? null : kept.sessionOf(word).orElse(null);
        BusinessRule.require(id != null, TrainingSessionRule.MOVE_CAN_BE_UNDONE);
        TrainingSession session = sessions.lock(id);
        KeptMove move = kept.find(word).orElse(null);
        BusinessRule.require(
                move != null && move.isOpenTo(me.idOrNull(), session, clock.instant()) && outbox.drop(word),
                TrainingSessionRule.MOVE_CAN_BE_UNDONE);
        SessionInput now = input(session);
        SessionSlot slot = own(move.back().slot());
        editing.edit(
                id,
                SessionInput.change(
                                session.version(),
                                moved(now, slot, move.back()),
                                move.enrolmentCloses(),
                                move.withdrawUntil(),
                                move.decideBy(),
                                move.clashed() ? UNDONE : null)
                        .over(now),
                false);
        kept.remove(move);
        return id;
    }

    private SessionInput input(TrainingSession session) {
        return SessionInput.of(reader.read(session, true), session.plan());
    }

    private SessionSlot own(long slotId) {
        return sessions.slot(slotId)
                .filter(slot -> me.coordinated().covers(slot.session().baseId()))
                .orElseThrow(NotFound::new);
    }

    private ZoneId zone(TrainingSession session) {
        return bases.find(session.baseId()).orElseThrow(NotFound::new).zone();
    }

    private static void requireTimes(SlotMove move) {
        if (move.starts() == null || move.ends() == null) {
            throw new InvalidInput("starts", "error.required");
        }
        if (!move.ends().isAfter(move.starts())) {
            throw new InvalidInput("ends", "error.slot-ends-before-start");
        }
    }

    private static Plan.Slot moved(Plan.Slot each, SessionSlot slot, SlotMove move, ClockShift shift) {
        if (slot.id().equals(each.id())) {
            return new Plan.Slot(
                    each.id(), move.starts(), move.ends(), each.roomId(), each.place(), each.link(), each.compulsory());
        }
        if (!move.whole()) {
            return each;
        }
        return new Plan.Slot(
                each.id(),
                shift.of(each.starts()),
                shift.of(each.ends()),
                each.roomId(),
                each.place(),
                each.link(),
                each.compulsory());
    }

    /** Enrolment and withdrawal end at the latest when it begins: they move with an earlier start. */
    private SessionInput after(SessionInput before, SessionSlot slot, SlotMove move, String overrideReason) {
        List<SessionInput.Slot> slots = moved(before, slot, move);
        Instant start = slots.stream()
                .map(SessionInput.Slot::starts)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(start, zone(slot.session()));
        return SessionInput.change(
                        before.version(),
                        slots,
                        earlier(before.enrolmentCloses(), start),
                        earlier(before.withdrawUntil(), start),
                        before.decideBy() != null && before.decideBy().isAfter(day) ? day : before.decideBy(),
                        overrideReason)
                .over(before);
    }

    private List<SessionInput.Slot> moved(SessionInput there, SessionSlot slot, SlotMove move) {
        ClockShift shift = ClockShift.between(slot.starts(), move.starts(), zone(slot.session()));
        return there.slots().stream()
                .map(each -> moved(each, slot.id(), move, shift))
                .toList();
    }

    private static SessionInput.Slot moved(SessionInput.Slot each, Long slot, SlotMove move, ClockShift shift) {
        boolean itself = slot.equals(each.id());
        if (!itself && !move.whole()) {
            return each;
        }
        return new SessionInput.Slot(
                each.id(),
                itself ? move.starts() : shift.of(each.starts()),
                itself ? move.ends() : shift.of(each.ends()),
                each.room(),
                each.place(),
                each.link(),
                each.compulsory());
    }

    private static Instant earlier(Instant time, Instant start) {
        return time != null && time.isAfter(start) ? start : time;
    }
}
