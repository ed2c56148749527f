package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.PlainText;
import org.lectern.trainingsession.ClashFinder.Clash;

/**
 * Refuses to put anybody into two places, unless somebody says why it has to be. Works under the lock of the session's
 * row, and locks whom the plan takes before it looks.
 */
@ApplicationScoped
class ClashGuard {

    @Inject
    private Clashes clashes;

    @Inject
    private ClashOverrides overrides;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** @return the reason that was needed; null where there was no clash */
    String publishing(TrainingSession session, String overrideReason, ZoneId zone) {
        Plan plan = session.plan();
        String why = reason(overrideReason);
        if (plan.recordedAfterwards()) {
            return null;
        }
        clashes.lock(plan, session.id());
        return decide(session, clashes.of(plan, session.id()), why, zone);
    }

    /** Only what the change adds is refused: what was there already was decided before. */
    String changing(TrainingSession session, Plan before, Plan after, String overrideReason, ZoneId zone) {
        String why = reason(overrideReason);
        boolean takesNobodyElse =
                before.slots().equals(after.slots()) && before.trainers().containsAll(after.trainers());
        if (!TakenTimes.TAKING.contains(session.state()) || after.recordedAfterwards() || takesNobodyElse) {
            return null;
        }
        clashes.lock(after, session.id());
        return decide(
                session,
                ClashFinder.added(clashes.of(before, session.id()), clashes.of(after, session.id())),
                why,
                zone);
    }

    private String decide(TrainingSession session, List<Clash> found, String why, ZoneId zone) {
        if (found.isEmpty()) {
            return null;
        }
        if (why == null) {
            clashes.refuse(found, me.coordinated(), zone);
        }
        overrides.add(new ClashOverride(session.id(), clock.instant(), me.idOrNull(), found.size(), why));
        return why;
    }

    private static String reason(String entered) {
        return PlainText.optional("overrideReason", entered, TrainingSession.REASON_LENGTH);
    }
}
