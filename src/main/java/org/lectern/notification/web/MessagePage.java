package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.notification.MessageService;
import org.lectern.notification.MessageService.Audience;
import org.lectern.trainingsession.TrainingSession;

/** A coordinator's message, to part of a roster or to those who were ticked on it. */
@Named
@ViewScoped
public class MessagePage extends MessageForm {

    private static final long serialVersionUID = 1L;

    private final Addressed addressed = new Addressed();

    @Override
    public void load() {
        getReceivers();
    }

    @Override
    TrainingSession find(MessageService messages, String idOrCode) {
        return messages.session(idOrCode);
    }

    @Override
    Audience audience() {
        return addressed.audience();
    }

    @Override
    List<Long> named() {
        return addressed.named();
    }

    @Override
    String log() {
        return "/coordinator/session/mails";
    }

    /** To whom, as the address says. */
    public Addressed getAddressed() {
        return addressed;
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }
}
