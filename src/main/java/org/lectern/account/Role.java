package org.lectern.account;

/** What an account may do; some roles hold for a base or for an organisation tree only. */
public enum Role {
    /** The network's administrator: everything, everywhere. */
    ADMINISTRATOR,
    /** Reads the totals of all bases. */
    REPORTER,
    /** Runs the training of one base. */
    COORDINATOR,
    /** Takes attendance in the sessions that are assigned to this person. */
    TRAINER,
    /** Nominates people of one organisation tree. */
    LIAISON,
    /** Enrols for training. */
    TRAINEE;

    public boolean needsBase() {
        return this == COORDINATOR || this == TRAINER;
    }

    public boolean needsOrganisation() {
        return this == LIAISON;
    }
}
