package org.lectern.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Icons are decoration: the word beside them says the same, and nobody hears them. */
final class Icons {

    private Icons() {}

    static void encode(ResponseWriter out, UIComponent component, String name) throws IOException {
        out.startElement("i", component);
        out.writeAttribute("class", "pi pi-" + name, null);
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement("i");
    }
}
