package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.NotFound;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBase;

/** Tells coordinators who would be in two places at one time, before it happens. */
@ApplicationScoped
public class ClashService {

    @Inject
    private Clashes clashes;

    @Inject
    private ClashOverrides overrides;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private SlotChecks slotChecks;

    @Inject
    private SessionChecks checks;

    @Inject
    private OwnBases ownBases;

    @Inject
    private CurrentAccount me;

    /** Those of a session of the own bases. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public ClashReport of(long sessionId) {
        TrainingSession session = own(sessionId);
        return report(session.plan().slots(), session.trainerIds(), session.capacity(), sessionId);
    }

    /**
     * Those a draft would have; only its slots, trainers and seats are looked at.
     *
     * @param input where it names a session by its code, that one is not in its own way
     */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public ClashReport of(SessionInput input) {
        TrainingBase base = ownBases.named(input.base());
        TrainingSession existing = input.code() == null || input.code().isBlank()
                ? null
                : sessions.byCode(input.code())
                        .filter(session -> me.coordinated().covers(session.baseId()))
                        .orElse(null);
        Violations wrong = new Violations();
        List<Plan.Slot> slots = slotChecks.check(input, base, existing, wrong);
        Set<Long> trainers = checks.trainers(input.trainers(), existing, me.coordinated(), wrong);
        wrong.refuse();
        return report(
                slots,
                trainers,
                input.capacity() == null ? 0 : input.capacity(),
                existing == null ? null : existing.id());
    }

    /** Why somebody was booked twice on a session of the own bases. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public List<ClashOverride> overrides(long sessionId) {
        return overrides.of(own(sessionId).id());
    }

    private TrainingSession own(long sessionId) {
        return sessions.inScope(sessionId, me.coordinated()).orElseThrow(NotFound::new);
    }

    private ClashReport report(List<Plan.Slot> slots, Set<Long> trainers, int capacity, Long sessionId) {
        return new ClashReport(
                clashes.views(clashes.of(slots, trainers, sessionId), me.coordinated()),
                clashes.smallRooms(Clashes.roomsOf(slots), capacity));
    }
}
