package org.lectern.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.notification.MessageService;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.DraftText;
import org.omnifaces.cdi.Param;

/** The button that takes a message back, for some seconds; what was written is offered on its page again. */
@Named
@RequestScoped
public class MessageUndo {

    @Inject
    private MessageService service;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    @Inject
    @Param(name = "id")
    private String session;

    @Inject
    @Param(name = "undo")
    private String message;

    public boolean isOffered() {
        return message != null
                && message.matches("[0-9]{1,18}")
                && service.isUndoable(service.taught(session).id(), Typed.requiredId(message));
    }

    /** @param page where it is written anew */
    public String undo(String page) {
        long id = service.taught(session).id();
        drafts.keep(MessageForm.keptName(id), null, DraftText.of(service.undo(id, Typed.requiredId(message))));
        notices.success("notification.message.undone");
        return page + "?faces-redirect=true&id=" + id;
    }
}
