package org.lectern.enrolment;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which part of a list is shown.
 *
 * @param q a part of the name, its initials or the organisation; null for all
 * @param states as they are at this moment
 */
public record RosterFilter(String q, Set<EnrolmentState> states) {

    public static final Set<EnrolmentState> LIVE = EnumSet.of(
            EnrolmentState.REQUESTED, EnrolmentState.OFFERED, EnrolmentState.WAITLISTED, EnrolmentState.CONFIRMED);

    public static final RosterFilter EVERYBODY = new RosterFilter(null, EnumSet.allOf(EnrolmentState.class));

    public RosterFilter {
        states = Set.copyOf(states);
    }
}
