package org.lectern.history;

import java.util.List;
import org.lectern.enrolment.list.ListColumn;

/** The columns of a list of past sessions, in the order of the template. */
public final class PastColumns {

    public static final List<ListColumn> ALL = List.of(
            ListColumn.SESSION_KEY,
            ListColumn.SESSION_TITLE,
            ListColumn.COURSE,
            ListColumn.FIRST_DAY,
            ListColumn.LAST_DAY,
            ListColumn.DAYS,
            ListColumn.HOURS_PER_DAY,
            ListColumn.TOTAL_HOURS,
            ListColumn.PLACE,
            ListColumn.MODE,
            ListColumn.KIND,
            ListColumn.SESSION_GROUPS,
            ListColumn.TRAINER,
            ListColumn.SEATS,
            ListColumn.FULL_NAME,
            ListColumn.LATIN_NAME,
            ListColumn.GENDER,
            ListColumn.ORGANISATION,
            ListColumn.POST,
            ListColumn.RANK_BAND,
            ListColumn.TARGET_GROUP,
            ListColumn.PROVINCE,
            ListColumn.EMAIL,
            ListColumn.PHONE,
            ListColumn.MARKS,
            ListColumn.HOURS_ATTENDED,
            ListColumn.COMPLETED,
            ListColumn.COMPLETED_ON,
            ListColumn.PEOPLE,
            ListColumn.BASE);

    private PastColumns() {}
}
