package org.lectern.enrolment.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** By the name of the column: a page writes a text as the key of a map. */
    private final Map<String, Integer> places = new HashMap<>();

    /** By the number of the row; as the page sends them, which knows no type inside a map. */
    private final Map<Integer, String> choices = new HashMap<>();

    /** Begins with what is known; asked again, it keeps what was said. */
    void begin(ImportView view) {
        if (places.isEmpty()) {
            view.columns().forEach((column, place) -> places.put(column.name(), place));
        }
    }

    /** Only what a column was chosen for. */
    Map<ListColumn, Integer> columns() {
        Map<ListColumn, Integer> said = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            Integer place = places.get(column.name());
            if (place != null && place >= 0) {
                said.put(column, place);
            }
        }
        return said;
    }

    /** The good rows, and those of the others that were chosen. */
    ImportService.Selection selection(ImportView view) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        for (ListRow row : view.rows()) {
            Choice choice = choice(row.row());
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

    private Choice choice(int row) {
        String said = choices.get(row);
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(said))
                .findFirst()
                .orElse(Choice.LEAVE_OUT);
    }

    public Map<String, Integer> getPlaces() {
        return places;
    }

    public Map<Integer, String> getChoices() {
        return choices;
    }
}
