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

    private final AskedMove asked = new AskedMove();
    private MovePreview preview;

    public void load() {
        MovePreview there = moves.where(asked.id());
        preview = moves.preview(asked.form(there).move(asked.id(), there.zone()));
    }

    public AskedMove getAsked() {
        return asked;
    }

    public MovePreview getPreview() {
        return preview;
    }
}
