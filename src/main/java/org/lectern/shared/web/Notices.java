package org.lectern.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What a page says after a command went through. It survives the redirect and is shown once. */
@ApplicationScoped
public class Notices {

    @Inject
    private Msg msg;

    public void success(String key, Object... args) {
        add(FacesMessage.SEVERITY_INFO, key, args);
    }

    /** It went through, and there is something to know: three were skipped, a mail cannot be sent. */
    public void warning(String key, Object... args) {
        add(FacesMessage.SEVERITY_WARN, key, args);
    }

    private void add(FacesMessage.Severity severity, String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = msg.text(key, args);
        faces.addMessage(null, new FacesMessage(severity, text, text));
    }
}
