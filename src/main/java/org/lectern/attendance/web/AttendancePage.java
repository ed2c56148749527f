package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.MarkStatus;
import org.lectern.attendance.RegisterService;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/**
 * Taking attendance: the grid of a session on a desk, one slot with big marks on a phone. A mark is sent as soon as it
 * is set; the version of the sheet is not, since the last writer of a cell wins.
 */
@Named("attendance")
@ViewScoped
public class AttendancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id;
    private String slot;
    private boolean closing;

    @Inject
    private RegisterService registers;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    /** The session by its id or code, or by one of its slots. */
    public void load() {
        if (id == null && slot == null) {
            throw new NotFound();
        }
        AttendanceGrid grid = id == null ? shown.ofSlot(Numbers.required(slot)) : shown.of(id);
        id = Long.toString(grid.head().id());
        AttendanceGrid.Column column = grid.column(Numbers.orNull(slot));
        slot = column == null ? null : Long.toString(column.slot().id());
    }

    public AttendanceGrid getGrid() {
        return shown.of(id);
    }

    /** The slot at work. */
    public AttendanceGrid.Column getColumn() {
        return getGrid().column(Numbers.orNull(slot));
    }

    /** Sent by the script of the page: which enrolment, in which slot, which status; an empty one unmarks. */
    public void mark() {
        long enrolment = Numbers.required(Faces.getRequestParameter("enrolment"));
        long at = Numbers.required(Faces.getRequestParameter("slot"));
        MarkStatus wanted = MarkWords.status(Faces.getRequestParameter("status"));
        registers.mark(at, List.of(new NewMark(enrolment, wanted, null)), null);
    }

    public String allPresent() {
        registers.allPresent(Numbers.required(slot));
        shown.forget();
        notices.success("attendance.all-present.done");
        return here();
    }

    /** Closes at once where everybody has a mark; else asks which of the two ways to go. */
    public String close() {
        if (getColumn().totals().unmarked() > 0) {
            closing = true;
            return null;
        }
        return close(false);
    }

    public List<AttendanceGrid.Row> getUnmarked() {
        return getGrid().unmarked(getColumn());
    }

    public void keepOpen() {
        closing = false;
    }

    public String closeRestAbsent() {
        return close(true);
    }

    private String close(boolean restAbsent) {
        registers.close(Numbers.required(slot), restAbsent);
        notices.success("attendance.close.done");
        return here();
    }

    private String here() {
        return Faces.getViewId().replace(".xhtml", "") + "?faces-redirect=true&id=" + id + "&slot=" + slot;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public boolean isClosing() {
        return closing;
    }
}
