package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.WalkInService;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Notices;

/** Finds who stands at the door, and puts that person on the register. */
@Named("walkInPage")
@ViewScoped
public class WalkInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private String slot;
    private String q;

    @Inject
    private WalkInService walkIns;

    @Inject
    private PersonService persons;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public List<PersonView> getFound() {
        return q == null || q.isBlank()
                ? List.of()
                : persons.search(new Persons.Filter(q, null, null, null), new PageRequest(0, SHOWN))
                        .items();
    }

    public String add(long person) {
        walkIns.add(Numbers.required(slot), person, null);
        notices.success("attendance.walk-in.done");
        return "/coordinator/session/attendance?faces-redirect=true&slot=" + slot;
    }

    public AttendanceGrid getGrid() {
        return shown.ofSlot(Numbers.required(slot));
    }

    public AttendanceGrid.Column getColumn() {
        return getGrid().column(Numbers.required(slot));
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
