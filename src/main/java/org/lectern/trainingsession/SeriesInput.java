package org.lectern.trainingsession;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What is to be made by rule, unchecked; the names are those of the API and of the form.
 *
 * @param session the pattern: a new session without slots, which come from the times here
 * @param copyOf id or code of the session that is copied instead, with its own times
 * @param oneEach true: a session on each day; false: one session with a slot on each day
 * @param until null where only the number ends it
 * @param everyWeeks null: every week
 * @param times how many days
 * @param except days that are left out
 * @param onHolidays null: no
 * @param blocks from when to when on each of the days
 * @param room where; an id
 */
public record SeriesInput(
        SessionInput session,
        String copyOf,
        Boolean oneEach,
        LocalDate from,
        LocalDate until,
        List<DayOfWeek> on,
        Integer everyWeeks,
        Integer times,
        List<LocalDate> except,
        Boolean onHolidays,
        List<Block> blocks,
        Long room,
        String place,
        String link) {

    /** A part of a day on the clock of the base. */
    public record Block(LocalTime starts, LocalTime ends) {}
}
