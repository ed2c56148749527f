package org.lectern.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.Note;
import org.lectern.shared.PlainText;

/** The rows of a list that tell of one session: what is said once holds for all of them. */
final class PastGroup {

    private static final Set<ListColumn> TELLING =
            Set.of(ListColumn.SESSION_KEY, ListColumn.SESSION_TITLE, ListColumn.COURSE, ListColumn.FIRST_DAY);

    private final Map<ListColumn, Object> says = new EnumMap<>(ListColumn.class);
    private final Map<ListColumn, Integer> saidIn = new EnumMap<>(ListColumn.class);
    private final List<PastRow> rows = new ArrayList<>();
    private final int firstRow;

    PastGroup(int firstRow) {
        this.firstRow = firstRow;
    }

    /** True if a row may tell of this session: it says nothing about one, or the same in what tells sessions apart. */
    boolean takes(PastRow row) {
        if (row.says().isEmpty()) {
            return true;
        }
        boolean shared = false;
        for (ListColumn column : TELLING) {
            Object one = says.get(column);
            Object other = row.says().get(column);
            if (one != null && other != null) {
                if (same(one, other)) {
                    shared = true;
                } else if (column != ListColumn.FIRST_DAY || !isMistaken(row)) {
                    return false;
                }
            }
        }
        return shared || TELLING.stream().noneMatch(row.says()::containsKey);
    }

    /** The same session by its key, in the same year, on another day: one of the two is a mistake. */
    private boolean isMistaken(PastRow row) {
        Object key = row.says().get(ListColumn.SESSION_KEY);
        return key != null
                && same(key, says.getOrDefault(ListColumn.SESSION_KEY, ""))
                && ((LocalDate) row.says().get(ListColumn.FIRST_DAY)).getYear()
                        == ((LocalDate) says.get(ListColumn.FIRST_DAY)).getYear();
    }

    /** Adds a row; gives where it says something else than a row above. */
    List<Note> add(PastRow row) {
        List<Note> conflicts = new ArrayList<>();
        row.says().forEach((column, value) -> {
            Object before = says.putIfAbsent(column, value);
            if (before == null) {
                saidIn.put(column, row.row());
            } else if (!same(before, value)) {
                conflicts.add(Note.of(column.field(), "history.row.conflict", saidIn.get(column)));
            }
        });
        rows.add(row);
        return conflicts;
    }

    static boolean same(Object one, Object other) {
        return one instanceof String text
                ? other instanceof String word && PlainText.norm(text).equals(PlainText.norm(word))
                : one.equals(other);
    }

    @SuppressWarnings("unchecked")
    <T> T get(ListColumn column) {
        return (T) says.get(column);
    }

    int firstRow() {
        return firstRow;
    }

    List<PastRow> rows() {
        return List.copyOf(rows);
    }
}
