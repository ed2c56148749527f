package org.lectern.enrolment.list;

import org.lectern.shared.BusinessRule;

/** What must hold for a list to go on. */
public enum ImportRule implements BusinessRule {
    /** Its columns are known, and it has not run. */
    LIST_AWAITS_ITS_RUN,
    /** At least one row is good or chosen. */
    LIST_HAS_ROWS_TO_TAKE,
    /** Whoever is taken although a rule speaks against it. */
    EXCEPTIONS_OF_THE_LIST_HAVE_A_REASON,
    LIST_HAS_BEEN_RUN,
    /** Afterwards people have come or stayed away, and that is no mistake of the list. */
    SESSION_OF_THE_LIST_HAS_NOT_STARTED,
    /** The rows of a list are kept for a month. */
    ROWS_OF_THE_LIST_ARE_KEPT
}
