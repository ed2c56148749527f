package org.lectern.enrolment;

import java.util.Map;
import org.lectern.shared.Page;

/**
 * A part of the list of a session.
 *
 * @param numbers how many of the whole list are in which state at this moment, whatever the filter
 */
public record RosterPage(Page<EnrolmentView> rows, Map<EnrolmentState, Integer> numbers) {

    public int number(EnrolmentState state) {
        return numbers.getOrDefault(state, 0);
    }

    public int total() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
