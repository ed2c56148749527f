package org.lectern.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.component.api.InputHolder;

/**
 * {@code t:field}: one question of a form. Label above, then the hint, then what is wrong, then the input, and the
 * input is told about all three. Several choices become a fieldset, a single checkbox a row that is its own label.
 */
@FacesComponent(Field.TYPE)
public class Field extends UIComponentBase {

    public static final String TYPE = "org.lectern.Field";

    private static final String DESCRIBED_BY = "aria-describedby";
    private static final String INVALID = "aria-invalid";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        // Everything is written around the children in encodeChildren.
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (!isRendered()) {
            return;
        }
        UIInput input = firstInput(this).orElse(null);
        String id = input == null ? getClientId(faces) : input.getClientId(faces);
        List<FacesMessage> faults = input == null ? List.of() : faces.getMessageList(id);
        String hint = attribute("hint");
        String more = attribute("styleClass");
        if (input != null) {
            tell(input, id, hint != null, !faults.isEmpty());
        }
        boolean group = input instanceof UISelectMany || input instanceof UISelectOne && isChoice(input);
        boolean single = input instanceof UISelectBoolean;
        ResponseWriter out = faces.getResponseWriter();
        out.startElement(group ? "fieldset" : "div", this);
        out.writeAttribute(
                "class", "lc-field" + (faults.isEmpty() ? "" : " lc-err") + (more == null ? "" : " " + more), null);
        if (single) {
            encodeFaults(out, id, faults);
            encodeCheckbox(faces, out, id, labelledId(faces, input, id), hint);
        } else {
            encodeLabel(out, group ? "legend" : "label", group ? null : labelledId(faces, input, id));
            encodeHint(out, id, hint);
            encodeFaults(out, id, faults);
            super.encodeChildren(faces);
        }
        out.endElement(group ? "fieldset" : "div");
    }

    /** The label stands beside the box, not around it: a click would reach the box twice and change nothing. */
    private void encodeCheckbox(FacesContext faces, ResponseWriter out, String id, String forId, String hint)
            throws IOException {
        out.startElement("div", this);
        out.writeAttribute("class", "lc-choice", null);
        super.encodeChildren(faces);
        out.startElement("label", this);
        out.writeAttribute("for", forId, null);
        encodeLabelText(out);
        if (hint != null) {
            out.startElement("small", this);
            out.writeAttribute("id", id + "-hint", null);
            out.writeText(hint, null);
            out.endElement("small");
        }
        out.endElement("label");
        out.endElement("div");
    }

    private void encodeLabel(ResponseWriter out, String element, String forId) throws IOException {
        out.startElement(element, this);
        if (forId != null) {
            out.writeAttribute("for", forId, null);
        }
        encodeLabelText(out);
        out.endElement(element);
    }

    private void encodeLabelText(ResponseWriter out) throws IOException {
        out.writeText(attribute("label") == null ? "" : attribute("label"), null);
        if (Boolean.parseBoolean(attribute("optional"))) {
            out.writeText(" ", null);
            out.startElement("span", this);
            out.writeAttribute("class", "lc-optional", null);
            out.writeText(Msg.now("shared.form.optional"), null);
            out.endElement("span");
        }
    }

    private void encodeHint(ResponseWriter out, String id, String hint) throws IOException {
        if (hint != null) {
            out.startElement("p", this);
            out.writeAttribute("class", "lc-hint", null);
            out.writeAttribute("id", id + "-hint", null);
            out.writeText(hint, null);
            out.endElement("p");
        }
    }

    private void encodeFaults(ResponseWriter out, String id, List<FacesMessage> faults) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        out.startElement("div", this);
        out.writeAttribute("id", id + "-error", null);
        for (FacesMessage fault : faults) {
            out.startElement("p", this);
            out.writeAttribute("class", "lc-errmsg", null);
            Icons.encode(out, this, "exclamation-circle");
            out.startElement("span", this);
            out.writeText(fault.getSummary(), null);
            out.endElement("span");
            out.endElement("p");
            fault.rendered();
        }
        out.endElement("div");
    }

    private static void tell(UIInput input, String id, boolean hasHint, boolean wrong) {
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        String describedBy =
                (hasHint ? id + "-hint" : "") + (hasHint && wrong ? " " : "") + (wrong ? id + "-error" : "");
        if (describedBy.isEmpty()) {
            attributes.remove(DESCRIBED_BY);
        } else {
            attributes.put(DESCRIBED_BY, describedBy);
        }
        if (wrong) {
            attributes.put(INVALID, "true");
        } else {
            attributes.remove(INVALID);
        }
    }

    private static String labelledId(FacesContext faces, UIInput input, String id) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input == null ? null : id;
    }

    private static boolean isChoice(UIComponent input) {
        return input.getRendererType() != null && input.getRendererType().contains("Radio");
    }

    private static Optional<UIInput> firstInput(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            if (child instanceof EditableValueHolder && child instanceof UIInput input && child.isRendered()) {
                return Optional.of(input);
            }
            Optional<UIInput> deeper = firstInput(child);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private String attribute(String name) {
        Object value = getAttributes().get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
