package org.lectern.trainingsession;

/**
 * A slot is about to be moved or taken off. Who knows about registers and marks refuses where there is attendance on
 * it; the session row is locked already.
 *
 * @param removed true if it goes, false if it only gets another time
 */
public record SlotChanging(long slotId, boolean removed) {}
