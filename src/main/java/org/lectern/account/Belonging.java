package org.lectern.account;

/** What a coordinator has for a base as a person, beside the records that belong to the base itself. */
public enum Belonging {
    /** Long work that was asked for, with its results. */
    JOBS
}
