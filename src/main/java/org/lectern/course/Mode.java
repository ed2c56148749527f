package org.lectern.course;

/** How people come together: in a room, on a screen, either of the two, or each at a time of their own. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID,
    SELF_PACED
}
