package org.lectern.account;

/** What a coordinator has for a base as a person, beside the records that belong to the base itself. */
public enum Belonging {
    /** Long work that was asked for, with its results. */
    JOBS,
    /** Views of lists that the base shares. */
    SHARED_VIEWS,
    /** Long forms that were begun for the base. */
    DRAFTS,
    /** Views of lists that nobody else sees: they pass on only where that is wished. */
    PERSONAL_VIEWS;

    /** True for what stays with the one who leaves unless it is asked for. */
    public boolean isOnWish() {
        return this == PERSONAL_VIEWS;
    }
}
