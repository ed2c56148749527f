package org.lectern.enrolment.list;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What somebody says about the columns of a list, on a page. */
public final class SaidColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By the name of the column: a page writes a text as the key of a map. */
    private final Map<String, Integer> places = new HashMap<>();

    /** Begins with what is known; asked again, it keeps what was said. */
    public void begin(ImportView view) {
        if (places.isEmpty()) {
            view.columns().forEach((column, place) -> places.put(column.name(), place));
        }
    }

    /** Only what a column was chosen for. */
    public Map<ListColumn, Integer> columns() {
        Map<ListColumn, Integer> said = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            Integer place = places.get(column.name());
            if (place != null && place >= 0) {
                said.put(column, place);
            }
        }
        return said;
    }

    public Map<String, Integer> getPlaces() {
        return places;
    }
}
