package org.lectern.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.util.Collection;

/**
 * Two things that hold for every page. What was refused is shown also where the button forgot to ask for it; and an
 * address whose parameters cannot be read leads nowhere.
 */
public class BeforeRendering implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** The place above the content of every template. */
    private static final String NOTES = "notes";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getResponseComplete() || faces.getViewRoot() == null) {
            return;
        }
        if (!faces.isPostback() && hasUnreadableParameter(faces.getViewRoot())) {
            notFound(faces);
        } else if (faces.getPartialViewContext().isPartialRequest()
                && !faces.getMessageList().isEmpty()) {
            showMessages(faces);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing is left to do.
    }

    private static boolean hasUnreadableParameter(UIViewRoot view) {
        return ViewMetadata.getViewParameters(view).stream().anyMatch(parameter -> !parameter.isValid());
    }

    private static void notFound(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void showMessages(FacesContext faces) {
        Collection<String> shown = faces.getPartialViewContext().getRenderIds();
        add(shown, NOTES);
        boolean atFields = faces.getClientIdsWithMessages().hasNext()
                && faces.getMessageList().stream().anyMatch(message -> isFault(message));
        if (atFields) {
            for (UIForm form : SubmittedFields.forms(faces)) {
                add(shown, form.getClientId(faces));
            }
        }
    }

    private static boolean isFault(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    private static void add(Collection<String> shown, String id) {
        if (!shown.contains(id)) {
            shown.add(id);
        }
    }
}
