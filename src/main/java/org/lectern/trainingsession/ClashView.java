package org.lectern.trainingsession;

import java.time.Instant;

/**
 * A clash as its reader may know it.
 *
 * @param who the trainer, the room or the trainee, all of the reader's own session
 * @param trainingSession the code of the other session; null where it belongs to somebody else's base
 * @param starts of the slot that is in the way
 */
public record ClashView(ClashKind kind, String who, String trainingSession, Instant starts, Instant ends) {}
