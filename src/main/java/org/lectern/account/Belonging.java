package org.lectern.account;

/** What a coordinator has for a base as a person, beside the records that belong to the base itself. */
public enum Belonging {
    /** Long work that was asked for, with its results. */
    JOBS,
    /** Views of lists that the base shares. */
    SHARED_VIEWS,
    /** Long forms that were begun for the base. */
    DRAFTS,
    /** Views of lists that nobody else sees. */
    PERSONAL_VIEWS
}
