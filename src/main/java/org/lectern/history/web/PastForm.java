package org.lectern.history.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.history.PastImportService.Selection;
import org.lectern.history.PastView;

/** What the coordinator says about a list of past sessions: its columns, and who its people are. */
public class PastForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By the name of the column: a page puts texts into a map, whatever its type says. */
    private final Map<String, Integer> places = new HashMap<>();
    /** By the number of the row; as the page sends them, which knows no type inside a map. */
    private final Map<Integer, String> choices = new HashMap<>();

    private String others = Choice.LEAVE_OUT.name();
    private boolean restPresent;
    private boolean begun;

    /** Begins with what is known; asked again, it keeps what was said. */
    void begin(PastView view) {
        if (!begun) {
            view.columns().forEach((column, place) -> places.put(column.name(), place));
            restPresent = view.restPresent();
            begun = true;
        }
    }

    /** Only what a column was chosen for. */
    Map<ListColumn, Integer> columns() {
        Map<ListColumn, Integer> said = new EnumMap<>(ListColumn.class);
        places.forEach((column, place) -> {
            if (place != null && place >= 0) {
                said.put(ListColumn.valueOf(column), place);
            }
        });
        return said;
    }

    Selection selection() {
        Map<Integer, Choice> said = new HashMap<>();
        choices.forEach((row, choice) -> {
            if (choice != null && !choice.isEmpty()) {
                said.put(row, choice(choice));
            }
        });
        return new Selection(said, choice(others));
    }

    private static Choice choice(String said) {
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

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isRestPresent() {
        return restPresent;
    }

    public void setRestPresent(boolean restPresent) {
        this.restPresent = restPresent;
    }
}
