package org.lectern.person;

/** ACTIVE at first; MERGED into another record of the same person, which can be undone; ANONYMISED for good. */
public enum PersonStatus {
    ACTIVE,
    MERGED,
    ANONYMISED
}
