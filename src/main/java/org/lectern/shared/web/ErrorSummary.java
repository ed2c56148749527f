package org.lectern.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The box at the head of a form that says what is wrong, with a link to each field. It takes the focus (the script of
 * the page does that) and lists only the faults of its own form, in the order of the fields.
 */
@FacesComponent(ErrorSummary.TYPE)
public class ErrorSummary extends UIComponentBase {

    public static final String TYPE = "org.lectern.ErrorSummary";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        Map<String, String> labels = new HashMap<>();
        Map<String, List<FacesMessage>> faults = faults(faces, form(), labels);
        if (faults.isEmpty()) {
            return;
        }
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("class", "lc-summary", null);
        out.writeAttribute("role", "alert", null);
        out.writeAttribute("tabindex", "-1", null);
        out.writeAttribute("data-title-prefix", Msg.now("shared.form.title-prefix"), null);
        out.startElement("h2", this);
        out.writeText(Msg.now("shared.form.problem"), null);
        out.endElement("h2");
        out.startElement("ul", this);
        for (Map.Entry<String, List<FacesMessage>> field : faults.entrySet()) {
            for (FacesMessage fault : field.getValue()) {
                out.startElement("li", this);
                out.startElement("a", this);
                out.writeAttribute("href", "#" + field.getKey(), null);
                out.writeText(said(labels.get(field.getKey()), fault), null);
                out.endElement("a");
                out.endElement("li");
            }
        }
        out.endElement("ul");
        out.endElement("div");
    }

    private static String said(String label, FacesMessage fault) {
        return label == null ? fault.getSummary() : Msg.now("shared.form.fault", label, fault.getSummary());
    }

    private static String label(UIComponent input) {
        UIComponent parent = input.getParent();
        while (parent != null && !(parent instanceof Field)) {
            parent = parent.getParent();
        }
        Object label = parent == null ? null : parent.getAttributes().get("label");
        return label == null ? null : label.toString();
    }

    private UIComponent form() {
        UIComponent parent = getParent();
        while (parent != null && !(parent instanceof UIForm)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private static Map<String, List<FacesMessage>> faults(
            FacesContext faces, UIComponent form, Map<String, String> labels) {
        Map<String, List<FacesMessage>> faults = new LinkedHashMap<>();
        if (form == null || faces.getMessageList().isEmpty()) {
            return faults;
        }
        VisitContext visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        form.visitTree(visit, (context, component) -> {
            if (component instanceof UIInput) {
                String id = component.getClientId(faces);
                List<FacesMessage> messages = faces.getMessageList(id);
                if (!messages.isEmpty()) {
                    faults.put(id, messages);
                    labels.put(id, label(component));
                }
            }
            return VisitResult.ACCEPT;
        });
        return faults;
    }
}
