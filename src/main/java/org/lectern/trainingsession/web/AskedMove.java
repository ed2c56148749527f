package org.lectern.trainingsession.web;

import java.io.Serializable;
import org.lectern.trainingsession.MovePreview;

/** Which slot is to be moved, and to when, as the address of a page says it. */
public class AskedMove implements Serializable {

    private static final long serialVersionUID = 1L;

    private String slot;
    private String starts;
    private String ends;

    /** Of the slot; 0 for what is none. */
    long id() {
        return slot != null && slot.matches("[0-9]{1,18}") ? Long.parseLong(slot) : 0;
    }

    MoveForm form(MovePreview there) {
        return MoveForm.of(there, starts, ends);
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = starts;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }
}
