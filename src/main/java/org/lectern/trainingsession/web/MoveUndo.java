package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.MoveService;
import org.omnifaces.cdi.Param;

/** The button that takes a move back, for some seconds. */
@Named
@RequestScoped
public class MoveUndo {

    @Inject
    private MoveService moves;

    @Inject
    private Notices notices;

    @Inject
    @Param(name = "undo")
    private String word;

    public boolean isOffered() {
        return word != null && word.matches("[A-Za-z0-9_-]{10,60}");
    }

    public String undo() {
        moves.undo(word);
        notices.success("trainingsession.move.undone");
        return "/coordinator/home?faces-redirect=true";
    }
}
