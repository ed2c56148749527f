package org.lectern.trainingsession;

/**
 * A session is about to get another number of seats. Who knows how many seats are held refuses by a violation of
 * {@link TrainingSessionRule#CAPACITY_COVERS_THE_SEATS_HELD}; the session row is locked already.
 */
public record CapacityChanging(long sessionId, int newCapacity) {}
