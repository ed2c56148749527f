package org.lectern.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A form is sent to the address of its record, so that a refused one still stands at that address: a reload, a bookmark
 * and the change of language find it again. Only what names the record goes along. What filters a list does not, and
 * nothing that an input of the page is called, since a page parameter is read from what is posted too.
 */
public class FormAddress extends ViewHandlerWrapper {

    /** The parameters that name a record; no input of a page that takes one may be called like it. */
    public static final Set<String> NAMES =
            Set.of("id", "slot", "enrolment", "course", "base", "venue", "leave", "list", "record", "filter");

    public FormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = super.getActionURL(faces, viewId);
        if (!(UIComponent.getCurrentComponent(faces) instanceof UIForm)
                || faces.getViewRoot() == null
                || !viewId.equals(faces.getViewRoot().getViewId())) {
            return address;
        }
        StringBuilder named = new StringBuilder(address);
        Map<String, String> values = values(faces);
        values.forEach((name, value) -> named.append(named.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return named.toString();
    }

    /** The id alone where the page has one: the rest says where a new record belongs. */
    private static Map<String, String> values(FacesContext faces) {
        Map<String, String> values = new LinkedHashMap<>();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            String value = NAMES.contains(parameter.getName()) ? parameter.getStringValueFromModel(faces) : null;
            if (value != null && !value.isBlank()) {
                values.put(parameter.getName(), value);
            }
        }
        if (values.containsKey("id")) {
            values.keySet().retainAll(Set.of("id"));
        }
        return values;
    }
}
