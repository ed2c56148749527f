package org.lectern.trainingsession;

/**
 * Slots of a published session were moved, added or taken off. Observed in the same transaction, the session row being
 * locked.
 */
public record DatesChanged(long id) {}
