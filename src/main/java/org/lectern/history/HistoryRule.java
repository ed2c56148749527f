package org.lectern.history;

import org.lectern.shared.BusinessRule;

/** What must hold for an import of past sessions to be taken back. */
public enum HistoryRule implements BusinessRule {
    /** What people did with it since is theirs. */
    IMPORTED_SESSION_IS_UNCHANGED
}
