package org.lectern.trainingsession;

import java.time.Instant;

/**
 * A slot is to be at another time.
 *
 * @param whole true: all slots of its session that are still planned move by as much
 */
public record SlotMove(long slot, Instant starts, Instant ends, boolean whole) {}
