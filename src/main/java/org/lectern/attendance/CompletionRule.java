package org.lectern.attendance;

import java.util.Collection;
import java.util.Map;

/**
 * Who completed a training session, and why (domain, section 5). Attendance is weighed by minutes over all held
 * compulsory slots, also those before a late enrolment, and compared as whole numbers: {@code Σ att·u · 100 ≥ threshold
 * · Σ u}. Nobody has completed while a compulsory slot is undecided, and nobody completes a session of which nothing
 * was held.
 *
 * @param thresholdPct how many per cent of the held minutes are needed
 */
public record CompletionRule(int thresholdPct) {

    /**
     * A compulsory slot as it counts.
     *
     * @param decided true once it was held (its register is closed) or was not held
     * @param heldMinutes how long it was held; 0 if it was not, or is not decided
     */
    public record Slot(long id, boolean decided, int heldMinutes) {

        public Slot {
            if (heldMinutes < 0 || heldMinutes > 0 && !decided) {
                throw new IllegalArgumentException("only a decided slot was held");
            }
        }

        boolean isHeld() {
            return heldMinutes > 0;
        }
    }

    /** What a person in charge decided instead of the rate. */
    public enum Decision {
        COMPLETED,
        NOT_COMPLETED
    }

    /** Why the completion is what it is; the key of the sentence that explains it. */
    public enum Reason {
        SLOTS_UNDECIDED,
        NOTHING_HELD,
        WITHDRAWN,
        RATE_REACHED,
        RATE_MISSED,
        OVERRIDDEN,
        COMPLETION_RECORDED,
        NO_COMPLETION_RECORDED
    }

    /**
     * What a person made of a training session.
     *
     * @param attendedMinutes Σ att·u
     * @param heldMinutes Σ u
     * @param participated attended at least one held compulsory slot
     * @param allExcused excused from every held compulsory slot; also where none was held, since nobody can have failed
     *     to come
     */
    public record Outcome(
            int attendedMinutes,
            int heldMinutes,
            int thresholdPct,
            boolean participated,
            boolean allExcused,
            CompletionState completion,
            Reason reason) {

        /** Σ att·u / Σ u as a fraction; null while nothing was held. */
        public Double rate() {
            return heldMinutes == 0 ? null : (double) attendedMinutes / heldMinutes;
        }

        /** The rate in whole per cent, rounded down, so that it never shows a threshold that was missed. */
        public int ratePct() {
            return heldMinutes == 0 ? 0 : (int) (attendedMinutes * 100L / heldMinutes);
        }
    }

    /**
     * @param compulsory every compulsory slot of the session
     * @param marks the person's marks by slot; a slot without one counts as not attended
     * @param withdrawn true for one who withdrew after the start: can have attended, never completes
     * @param decision null where the rate decides
     */
    public Outcome outcome(
            Collection<Slot> compulsory, Map<Long, MarkStatus> marks, boolean withdrawn, Decision decision) {
        int attended = 0;
        int held = 0;
        boolean participated = false;
        boolean allExcused = true;
        boolean decided = true;
        for (Slot slot : compulsory) {
            decided &= slot.decided();
            if (slot.isHeld()) {
                MarkStatus mark = marks.get(slot.id());
                held += slot.heldMinutes();
                if (mark != null && mark.attended()) {
                    attended += slot.heldMinutes();
                    participated = true;
                }
                allExcused &= mark == MarkStatus.EXCUSED;
            }
        }
        Reason reason = reason(decided, attended, held, withdrawn, decision);
        CompletionState completion = completion(reason, decision);
        return new Outcome(attended, held, thresholdPct, participated, allExcused, completion, reason);
    }

    /** Of a self-paced session there are no slots: completion is recorded, or it is not there yet. */
    public Outcome selfPaced(Decision recorded, boolean closed) {
        CompletionState completion =
                recorded != null ? state(recorded) : closed ? CompletionState.NOT_COMPLETED : CompletionState.PENDING;
        Reason reason = recorded == null ? Reason.NO_COMPLETION_RECORDED : Reason.COMPLETION_RECORDED;
        return new Outcome(0, 0, thresholdPct, false, true, completion, reason);
    }

    private Reason reason(boolean decided, int attended, int held, boolean withdrawn, Decision decision) {
        if (withdrawn) {
            return Reason.WITHDRAWN;
        }
        if (!decided) {
            return Reason.SLOTS_UNDECIDED;
        }
        if (held == 0) {
            return Reason.NOTHING_HELD;
        }
        if (decision != null) {
            return Reason.OVERRIDDEN;
        }
        return attended * 100L >= (long) thresholdPct * held ? Reason.RATE_REACHED : Reason.RATE_MISSED;
    }

    private static CompletionState completion(Reason reason, Decision decision) {
        return switch (reason) {
            case SLOTS_UNDECIDED -> CompletionState.PENDING;
            case RATE_REACHED -> CompletionState.COMPLETED;
            case OVERRIDDEN -> state(decision);
            default -> CompletionState.NOT_COMPLETED;
        };
    }

    private static CompletionState state(Decision decision) {
        return decision == Decision.COMPLETED ? CompletionState.COMPLETED : CompletionState.NOT_COMPLETED;
    }
}
