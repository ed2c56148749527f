package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.person.Gender;
import org.lectern.person.TargetGroups;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.Violations;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** What became of the slots beside the marks: shortened, not held, and how many unnamed people sat in them. */
@ApplicationScoped
public class SlotService {

    /** How many people of a group and a gender, as it was entered. */
    public record Count(String targetGroup, Gender gender, Integer number) {}

    @Inject
    private AttendedSessions sessions;

    @Inject
    private TrainingSessions all;

    @Inject
    private AttendanceBooks books;

    @Inject
    private Headcounts headcounts;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private SlotSettling settling;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    /**
     * The slots of a session in the order of time. What everybody may know of a published one; the link, and how far
     * the registers are, only for who may take attendance there.
     */
    @Allowed(everybody = true)
    @Transactional
    public List<SlotView> ofSession(String idOrCode) {
        TrainingSession session = all.at(idOrCode).orElseThrow(NotFound::new);
        boolean inReach = sessions.isWithin(session, Reach.of(current));
        if (!inReach && session.state() == SessionState.DRAFT) {
            throw new NotFound();
        }
        AttendanceBook book = books.of(session);
        return session.slots().stream()
                .map(slot -> {
                    SlotView view = SlotView.of(slot, book.register(slot));
                    return inReach ? view : view.forEverybody();
                })
                .toList();
    }

    /** It did not take place: it leaves the denominator of everybody. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public SlotView notHeld(long slotId, String reason) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        String why = PlainText.required("reason", reason, SessionSlot.REASON_LENGTH);
        settling.notHeld(slot, why);
        trail.record(act("slot.not-held", slot).with("reason", null, why));
        return view(slot);
    }

    /** It was shorter than planned: that is what it counts for. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public SlotView partlyHeld(long slotId, Integer minutes, String reason) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        Violations wrong = new Violations();
        wrong.addIf(minutes == null, "minutes", "error.required");
        wrong.addIf(minutes != null && minutes < 1, "minutes", "error.minutes");
        String why = wrong.collect(() -> PlainText.required("reason", reason, SessionSlot.REASON_LENGTH));
        wrong.refuse();
        Integer before = slot.heldMinutes();
        settling.partlyHeld(slot, minutes, why);
        trail.record(
                act("slot.partly-held", slot).with("minutes", before, minutes).with("reason", null, why));
        return view(slot);
    }

    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    public List<Headcount> headcounts(long slotId) {
        return headcounts.ofSlots(
                List.of(sessions.findSlot(slotId, Reach.of(current)).id()));
    }

    /** Unnamed people in a slot, in the place of what was counted before. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER})
    @Transactional
    @Retried
    public List<Headcount> count(long slotId, List<Count> counts) {
        SessionSlot slot = sessions.lockSlot(slotId, Reach.of(current));
        List<Headcount> counted = checked(slotId, counts);
        settling.requireTakesAttendance(slot);
        int before = total(headcounts.ofSlots(List.of(slotId)));
        headcounts.replace(slotId, counted);
        trail.record(act("slot.headcount", slot).with("people", before, total(counted)));
        return headcounts.ofSlots(List.of(slotId));
    }

    private static int total(List<Headcount> counted) {
        return counted.stream().mapToInt(Headcount::people).sum();
    }

    private List<Headcount> checked(long slotId, List<Count> counts) {
        Violations wrong = new Violations();
        Set<List<Object>> seen = new HashSet<>();
        List<Headcount> checked = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count one = counts.get(i);
            String at = "[" + i + "].";
            String group = wrong.collect(() -> group(at, one.targetGroup()));
            wrong.addIf(one.gender() == null, at + "gender", "error.required");
            wrong.addIf(one.number() == null, at + "number", "error.required");
            boolean inRange = one.number() != null && one.number() >= 0 && one.number() <= Headcount.MAX_PEOPLE;
            wrong.addIf(one.number() != null && !inRange, at + "number", "error.people", Headcount.MAX_PEOPLE);
            if (group != null && one.gender() != null) {
                wrong.addIf(!seen.add(List.of(group, one.gender())), at + "targetGroup", "error.counted-twice");
                if (inRange && one.number() > 0) {
                    checked.add(new Headcount(slotId, group, one.gender(), one.number()));
                }
            }
        }
        wrong.refuse();
        return checked;
    }

    private String group(String at, String code) {
        String known = targetGroups.known(at + "targetGroup", code);
        if (known == null) {
            throw new InvalidInput(at + "targetGroup", "error.required");
        }
        return known;
    }

    private SlotView view(SessionSlot slot) {
        return SlotView.of(slot, books.of(slot.session()).register(slot));
    }

    private static Act act(String action, SessionSlot slot) {
        return Act.of(action, "session_slot", slot.id(), slot.session().baseId());
    }
}
