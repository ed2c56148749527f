package org.lectern.trainingsession;

/** Who or what cannot be in two places at one time. */
public enum ClashKind {
    TRAINER,
    ROOM,
    TRAINEE
}
