package org.lectern.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code ui:fragment}, in place of Mojarra's: it asks once whether it is rendered, where the usual steps of a component
 * ask at its beginning and at its end again. A list has dozens of them in each row. See faces-config.xml.
 */
public class Fragment extends UIComponentBase {

    @Override
    public String getFamily() {
        return "facelets";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        if (isRendered()) {
            for (UIComponent child : getChildren()) {
                child.encodeAll(faces);
            }
        }
    }
}
