package org.lectern.workspace;

import org.lectern.shared.BusinessRule;

/** The rules of what people keep for their own work, stated as what holds. */
public enum WorkspaceRule implements BusinessRule {
    VIEW_NAME_IS_NOT_YET_TAKEN,
    /** A list that shows everything needs no name. */
    VIEW_SHOWS_A_PART,
    /** A shared view is changed by its owner, or by a coordinator of the base once the owner left. */
    VIEW_IS_ONES_OWN
}
