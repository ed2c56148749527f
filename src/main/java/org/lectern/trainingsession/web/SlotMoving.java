package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.MovePreview;
import org.lectern.trainingsession.MoveService;

/**
 * The question before a slot is moved: to when, who is told, what is in the way. It is asked after a drag in the
 * calendar, and by the button of a slot.
 */
@Named
@ViewScoped
public class SlotMoving implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MoveService moves;

    @Inject
    private transient Notices notices;

    private final AskedMove asked = new AskedMove();
    private MoveForm form;
    private transient MovePreview preview;

    public void load() {
        preview = moves.where(asked.id());
        form = asked.form(preview);
        look();
    }

    /** What the times in the form would do. */
    public void look() {
        preview = moves.preview(form.move(asked.id(), preview.zone()));
    }

    public String moveAndTell() {
        return moved(true);
    }

    public String moveQuietly() {
        return moved(false);
    }

    private String moved(boolean told) {
        String undo = MoveService.newUndo();
        moves.move(form.move(asked.id(), preview.zone()), told, form.getReason(), undo);
        notices.success(told ? "trainingsession.move.told" : "trainingsession.move.quiet", preview.code());
        return "/coordinator/home?faces-redirect=true&date=" + form.getDay() + "&undo=" + undo;
    }

    /** What the last look found. */
    public MovePreview getPreview() {
        return preview;
    }

    public MoveForm getForm() {
        return form;
    }

    public AskedMove getAsked() {
        return asked;
    }
}
