package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.RegisterService;
import org.lectern.attendance.SlotService;
import org.lectern.shared.web.Notices;

/** What became of one slot: shortened, not held, or opened again. One short form each. */
@Named("slotPage")
@ViewScoped
public class SlotPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String slot;
    private Integer minutes;
    private String reason;

    @Inject
    private SlotService slots;

    @Inject
    private RegisterService registers;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public void load() {
        AttendanceGrid.Column column = getColumn();
        if (column.slot().heldMinutes() != null) {
            minutes = column.slot().heldMinutes();
            reason = column.slot().reason();
        }
    }

    public AttendanceGrid getGrid() {
        return shown.ofSlot(Numbers.required(slot));
    }

    public AttendanceGrid.Column getColumn() {
        return getGrid().column(Numbers.required(slot));
    }

    public String shorten() {
        slots.partlyHeld(Numbers.required(slot), minutes, reason);
        notices.success("attendance.shortened.done");
        return back();
    }

    public String notHeld() {
        slots.notHeld(Numbers.required(slot), reason);
        notices.success("attendance.not-held.done");
        return back();
    }

    public String reopen() {
        registers.reopen(Numbers.required(slot), reason);
        notices.success("attendance.reopen.done");
        return back();
    }

    private String back() {
        return "/coordinator/session/attendance?faces-redirect=true&id="
                + getGrid().head().id() + "&slot=" + slot;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
