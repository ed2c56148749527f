package org.lectern.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;

/**
 * The slots of some days, each day there even when it has none.
 *
 * @param zone of the base; of the first one where somebody keeps several
 */
public record Agenda(LocalDate first, LocalDate today, ZoneId zone, List<Day> days) {

    /** A day with its slots in the order of time. */
    public record Day(LocalDate date, List<Slot> slots) {}

    /**
     * @param place the room, else what is written as place; null for online
     * @param confirmed trainees with a seat
     */
    public record Slot(
            long id,
            long session,
            String title,
            String titleZh,
            SessionState state,
            SlotState slotState,
            Instant starts,
            Instant ends,
            String place,
            int confirmed,
            ZoneId zone) {}

    public int slots() {
        return days.stream().mapToInt(day -> day.slots().size()).sum();
    }

    public long sessions() {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .map(Slot::session)
                .distinct()
                .count();
    }

    /** Confirmed trainees of these sessions; a session with several slots once. */
    public int confirmed() {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .collect(java.util.stream.Collectors.toMap(Slot::session, Slot::confirmed, (one, same) -> one))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
