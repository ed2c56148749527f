package org.lectern.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Who and which room is taken in a week: a lane each.
 *
 * @param zone of the base
 */
public record Lanes(LocalDate monday, ZoneId zone, List<Lane> rooms, List<Lane> trainers) {

    /**
     * One room or trainer.
     *
     * @param seats of a room; 0 for a trainer
     */
    public record Lane(long id, String name, int seats, List<Day> days) {}

    /** A day, with what takes it in the order of time. */
    public record Day(LocalDate date, List<Taken> taken) {}

    /**
     * @param session null where it is at another base: only the time is told
     * @param clash true where it overlaps with another one
     */
    public record Taken(Long session, String title, String titleZh, Instant starts, Instant ends, boolean clash) {}
}
