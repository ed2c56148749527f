package org.lectern.trainingbase;

import org.lectern.shared.BusinessRule;

/** What must hold for bases, venues and rooms to change. */
public enum BaseRule implements BusinessRule {
    /** The code names one base for ever. */
    BASE_CODE_IS_FREE,
    /** A retired base gets no new venues and holds nothing new. */
    BASE_IS_IN_USE,
    /** Within a venue a name means one room. */
    ROOM_NAME_IS_FREE_IN_ITS_VENUE
}
