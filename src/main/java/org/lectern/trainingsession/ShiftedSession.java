package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The same session on other days: every time keeps its hour on the clock of the base, and its distance in days from the
 * first slot.
 */
final class ShiftedSession {

    private ShiftedSession() {}

    /** The day of the first slot, or on which a self-paced one begins; empty where it has no day yet. */
    static Optional<LocalDate> firstDay(SessionInput session, ZoneId zone) {
        return slots(session).stream()
                .map(SessionInput.Slot::starts)
                .min(Comparator.naturalOrder())
                .map(starts -> LocalDate.ofInstant(starts, zone))
                .or(() -> Optional.ofNullable(session.runsFrom()));
    }

    /**
     * A new session that begins on this day; without a code, so that one is given, and with slots of its own.
     *
     * @param opensToo false where enrolment opens when it opens for the pattern
     */
    static SessionInput to(SessionInput pattern, LocalDate day, ZoneId zone, boolean opensToo) {
        long days = firstDay(pattern, zone)
                .map(first -> ChronoUnit.DAYS.between(first, day))
                .orElse(0L);
        return new SessionInput(
                null,
                null,
                pattern.base(),
                pattern.course(),
                pattern.title(),
                pattern.titleZh(),
                pattern.kind(),
                pattern.mode(),
                pattern.inService(),
                pattern.mandatory(),
                pattern.language(),
                pattern.completionThreshold(),
                pattern.capacity(),
                pattern.minimum(),
                pattern.approval(),
                pattern.waitingList(),
                opensToo ? shift(pattern.enrolmentOpens(), days, zone) : pattern.enrolmentOpens(),
                shift(pattern.enrolmentCloses(), days, zone),
                shift(pattern.withdrawUntil(), days, zone),
                pattern.onlyTargetGroups(),
                pattern.recordedAfterwards(),
                shift(pattern.runsFrom(), days),
                shift(pattern.runsTo(), days),
                pattern.partners(),
                pattern.commissionedBy(),
                pattern.contact(),
                pattern.notes(),
                pattern.notesZh(),
                pattern.targetGroups(),
                pattern.instruments(),
                slots(pattern).stream().map(slot -> shift(slot, days, zone)).toList(),
                pattern.trainers(),
                shift(pattern.decideBy(), days),
                null);
    }

    private static SessionInput.Slot shift(SessionInput.Slot slot, long days, ZoneId zone) {
        return new SessionInput.Slot(
                null,
                shift(slot.starts(), days, zone),
                shift(slot.ends(), days, zone),
                slot.room(),
                slot.place(),
                slot.link(),
                slot.compulsory());
    }

    static Instant shift(Instant time, long days, ZoneId zone) {
        return time == null ? null : time.atZone(zone).plusDays(days).toInstant();
    }

    private static LocalDate shift(LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }

    private static List<SessionInput.Slot> slots(SessionInput session) {
        return session.slots() == null ? List.of() : session.slots();
    }
}
