package org.lectern.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.primefaces.component.api.InputHolder;

/** Finds the fields of the form that was sent, by the names the services know them under. */
final class SubmittedFields {

    private static final Set<VisitHint> HINTS = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    private SubmittedFields() {}

    /**
     * Says at a field what is wrong with it; above the content where the form has no such field.
     *
     * @param field {@code capacity}, or {@code slots[2].starts} for the third row of a repetition
     */
    static void refuse(FacesContext faces, String field, String text) {
        faces.validationFailed();
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        String id = field == null
                ? ""
                : field.replaceAll("\\[([0-9]+)]\\.?", ":$1:")
                        .replaceAll(":$", "")
                        .replace('.', ':');
        boolean[] found = {false};
        for (UIForm form : forms(faces)) {
            form.visitTree(VisitContext.createVisitContext(faces, null, HINTS), (context, component) -> {
                if (component instanceof UIInput input) {
                    String clientId = input.getClientId(faces);
                    if (clientId.equals(id) || clientId.endsWith(":" + id)) {
                        keepTyped(faces, input, clientId);
                        faces.addMessage(clientId, message);
                        found[0] = true;
                        return VisitResult.COMPLETE;
                    }
                }
                return VisitResult.ACCEPT;
            });
            if (found[0]) {
                return;
            }
        }
        faces.addMessage(null, message);
    }

    /** The input shows again what was typed, not what the bean made of it. */
    private static void keepTyped(FacesContext faces, UIInput input, String clientId) {
        if (input instanceof UISelectBoolean || input instanceof UISelectMany) {
            return;
        }
        String name = input instanceof InputHolder holder ? holder.getInputClientId() : clientId;
        String typed = faces.getExternalContext().getRequestParameterMap().get(name);
        if (typed != null) {
            input.setSubmittedValue(typed);
            input.setValid(false);
        }
    }

    /** The forms that were sent with this request: one, or none. */
    static List<UIForm> forms(FacesContext faces) {
        List<UIForm> forms = new ArrayList<>();
        if (faces.getViewRoot() != null) {
            faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, HINTS), (context, component) -> {
                if (component instanceof UIForm form && form.isSubmitted()) {
                    forms.add(form);
                }
                return VisitResult.ACCEPT;
            });
        }
        return forms;
    }
}
