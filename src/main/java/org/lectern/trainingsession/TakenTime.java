package org.lectern.trainingsession;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody, or a room, is taken by a slot from the start until the end, the end not included.
 *
 * @param who id of a person, or of a room
 * @param session null for a draft that is not stored yet
 * @param slot null for a slot that is not stored yet
 */
public record TakenTime(ClashKind kind, long who, Long session, Long slot, Instant starts, Instant ends) {

    public TakenTime {
        Objects.requireNonNull(kind);
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("a time ends after it starts");
        }
    }

    /** On time, not on dates: one that begins when the other ends does not overlap. */
    boolean overlaps(TakenTime other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    boolean isOfSameSession(TakenTime other) {
        return session != null && session.equals(other.session);
    }
}
