package org.lectern.attendance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.GridService;

/** The grid of this request, read once. */
@RequestScoped
public class ShownGrid {

    @Inject
    private GridService grids;

    private AttendanceGrid grid;

    AttendanceGrid of(String session) {
        if (grid == null) {
            grid = grids.read(session);
        }
        return grid;
    }

    AttendanceGrid ofSlot(long slot) {
        if (grid == null) {
            grid = grids.ofSlot(slot);
        }
        return grid;
    }

    AttendanceGrid ofEnrolment(long enrolment) {
        if (grid == null) {
            grid = grids.ofEnrolment(enrolment);
        }
        return grid;
    }

    void forget() {
        grid = null;
    }
}
