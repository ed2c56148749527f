package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.trainingsession.MovePreview;
import org.lectern.trainingsession.MoveService;

/** What would be in the way of a slot at another time: asked while it is dragged, and nothing is kept of it. */
@Named
@RequestScoped
public class SlotLook {

    @Inject
    private MoveService moves;

    private String slot;
    private String starts;
    private String ends;
    private MovePreview preview;

    public void load() {
        long id = slot != null && slot.matches("[0-9]{1,18}") ? Long.parseLong(slot) : 0;
        MovePreview there = moves.where(id);
        preview = moves.preview(MoveForm.of(there, starts, ends).move(id, there.zone()));
    }

    public MovePreview getPreview() {
        return preview;
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
