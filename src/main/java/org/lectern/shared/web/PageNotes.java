package org.lectern.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** What the whole page has to say: what went through, and which rule stood in the way. Every template has it once. */
@FacesComponent(PageNotes.TYPE)
public class PageNotes extends UIComponentBase {

    public static final String TYPE = "org.lectern.PageNotes";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("id", getClientId(faces), null);
        for (FacesMessage message : faces.getMessageList(null)) {
            encode(out, message);
            message.rendered();
        }
        out.endElement("div");
    }

    private void encode(ResponseWriter out, FacesMessage message) throws IOException {
        boolean refused = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        boolean warned = message.getSeverity().equals(FacesMessage.SEVERITY_WARN);
        out.startElement("div", this);
        out.writeAttribute("class", "lc-note " + (refused ? "bad lc-refused" : warned ? "wait" : "ok"), null);
        out.writeAttribute("role", refused ? "alert" : "status", null);
        if (refused) {
            out.writeAttribute("tabindex", "-1", null);
            out.writeAttribute("data-title-prefix", Msg.now("shared.form.title-prefix"), null);
        }
        Icons.encode(out, this, refused ? "times-circle" : warned ? "exclamation-triangle" : "check-circle");
        out.startElement("p", this);
        out.writeText(message.getSummary(), null);
        out.endElement("p");
        out.endElement("div");
    }
}
