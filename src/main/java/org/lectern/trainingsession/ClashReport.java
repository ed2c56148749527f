package org.lectern.trainingsession;

import java.util.List;

/** Who would be in two places at one time, and which room would be too small. */
public record ClashReport(List<ClashView> items, List<SmallRoom> warnings) {

    /** A room with fewer seats than the session. */
    public record SmallRoom(String room, int seats, int capacity) {}

    public ClashReport {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    public boolean saysNothing() {
        return items.isEmpty() && warnings.isEmpty();
    }
}
