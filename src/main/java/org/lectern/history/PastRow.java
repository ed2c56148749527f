package org.lectern.history;

import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.ReadRow;

/**
 * One row of a list of sessions that took place, understood as far as it goes.
 *
 * @param says what stands in the columns about the session: days, minutes, texts, constants
 * @param person who came; for people without names only the group and the gender
 * @param people how many came without names; null for a person
 * @param attendance null for people without names
 */
record PastRow(
        int row,
        Map<ListColumn, Object> says,
        ReadRow person,
        Integer people,
        SaidAttendance attendance,
        List<Note> wrong) {

    boolean isHeadcount() {
        return people != null;
    }
}
