package org.lectern.enrolment.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.RowResult;

/** What the coordinator says about a list: what its columns mean, and who the possible duplicates are. */
public class ListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
    private final Map<Integer, Choice> choices = new HashMap<>();

    /** Begins with what is known; asked again, it keeps what was said. */
    void begin(ImportView view) {
        if (places.isEmpty()) {
            places.putAll(view.columns());
        }
    }

    /** Only what a column was chosen for. */
    Map<ListColumn, Integer> columns() {
        Map<ListColumn, Integer> said = new EnumMap<>(ListColumn.class);
        places.forEach((column, place) -> {
            if (place != null && place >= 0) {
                said.put(column, place);
            }
        });
        return said;
    }

    /** The good rows, and those of the others that were chosen. */
    ImportService.Selection selection(ImportView view) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        for (ListRow row : view.rows()) {
            Choice choice = choices.getOrDefault(row.row(), Choice.LEAVE_OUT);
            boolean chosen = row.result() == RowResult.POSSIBLE_DUPLICATE && choice != Choice.LEAVE_OUT;
            if (row.result() != null && row.result().isGood() || chosen) {
                rows.add(row.row());
            }
            if (chosen && choice == Choice.SAME_PERSON) {
                same.add(row.row());
            }
        }
        return new ImportService.Selection(rows, same);
    }

    public ListColumn[] getColumns() {
        return ListColumn.values();
    }

    public Map<ListColumn, Integer> getPlaces() {
        return places;
    }

    public Map<Integer, Choice> getChoices() {
        return choices;
    }
}
