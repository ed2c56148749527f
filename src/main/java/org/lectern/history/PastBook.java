package org.lectern.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.Note;

/**
 * The sessions a list tells of. Rows of one session need not follow each other, and need not repeat what was said; a
 * row that says nothing of a session belongs to that of the row above, as where cells are joined.
 *
 * @param groups in the order of their first rows
 * @param conflicts by the number of the row, where it contradicts one above
 */
record PastBook(List<PastGroup> groups, Map<Integer, List<Note>> conflicts) {

    static PastBook of(List<PastRow> rows) {
        List<PastGroup> groups = new ArrayList<>();
        Map<Integer, List<Note>> conflicts = new HashMap<>();
        PastGroup last = null;
        for (PastRow row : rows) {
            PastGroup group = last != null && last.takes(row) ? last : find(groups, row);
            if (group == null) {
                group = new PastGroup(row.row());
                groups.add(group);
            }
            List<Note> wrong = group.add(row);
            if (!wrong.isEmpty()) {
                conflicts.put(row.row(), wrong);
            }
            last = group;
        }
        return new PastBook(List.copyOf(groups), conflicts);
    }

    /** The latest one that fits. */
    private static PastGroup find(List<PastGroup> groups, PastRow row) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).takes(row)) {
                return groups.get(i);
            }
        }
        return null;
    }
}
