package org.lectern.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lectern.shared.Violations;

/**
 * A day with two times, as people type a slot.
 *
 * @param starts null where nothing was typed, and where something is wrong
 * @param ends as {@code starts}
 */
public record TypedSpan(Instant starts, Instant ends) {

    private static final TypedSpan NONE = new TypedSpan(null, null);

    /** The three inputs: their names, or what was typed into them. */
    public record Inputs(String day, String from, String to) {}

    /** What is wrong is told at the input it stands in, and once. */
    public static TypedSpan read(Inputs fields, Inputs typed, ZoneId zone, Violations wrong) {
        Violations found = new Violations();
        LocalDate day = found.collect(() -> TypedMoment.day(fields.day(), typed.day()));
        LocalTime from = found.collect(() -> TypedMoment.time(fields.from(), typed.from()));
        LocalTime to = found.collect(() -> TypedMoment.time(fields.to(), typed.to()));
        if (found.isEmpty() && day == null && from == null && to == null) {
            return NONE;
        }
        if (found.isEmpty()) {
            found.addIf(day == null, fields.day(), "error.day-typed");
            found.addIf(from == null, fields.from(), "error.time-typed");
            found.addIf(to == null, fields.to(), "error.time-typed");
        }
        wrong.addAll(found);
        return found.isEmpty()
                ? new TypedSpan(
                        day.atTime(from).atZone(zone).toInstant(),
                        day.atTime(to).atZone(zone).toInstant())
                : NONE;
    }
}
