package org.lectern.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * {@code t:filterSelect}: a choice in a filter bar. The options are a map from value to label, or a collection (or
 * array) of {@link SelectItem}s, of enum constants, which show their words, or of plain texts. The first choice is
 * "all".
 */
@FacesComponent(FilterSelect.TYPE)
public class FilterSelect extends UIComponentBase {

    public static final String TYPE = "org.lectern.FilterSelect";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (!isRendered()) {
            return;
        }
        String name = Objects.toString(getAttributes().get("name"), "");
        String chosen = text(getAttributes().get("value"));
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.startElement("label", this);
        out.writeAttribute("for", "filter-" + name, null);
        out.writeText(Objects.toString(getAttributes().get("label"), ""), null);
        out.endElement("label");
        out.startElement("select", this);
        out.writeAttribute("id", "filter-" + name, null);
        out.writeAttribute("name", name, null);
        if (!"false".equals(text(getAttributes().get("all")))) {
            Object all = getAttributes().get("all");
            option(out, "", all == null ? Msg.now("shared.filter.all") : all.toString(), chosen.isEmpty());
        }
        for (Map.Entry<String, String> option :
                options(getAttributes().get("options")).entrySet()) {
            option(out, option.getKey(), option.getValue(), option.getKey().equals(chosen));
        }
        out.endElement("select");
        out.endElement("div");
    }

    private void option(ResponseWriter out, String value, String label, boolean chosen) throws IOException {
        out.startElement("option", this);
        out.writeAttribute("value", value, null);
        if (chosen) {
            out.writeAttribute("selected", "selected", null);
        }
        out.writeText(label, null);
        out.endElement("option");
    }

    private static Map<String, String> options(Object options) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (options instanceof Map<?, ?> map) {
            map.forEach((value, label) -> labels.put(text(value), label(label)));
        } else if (options instanceof Collection<?> collection) {
            collection.forEach(option -> add(labels, option));
        } else if (options instanceof Object[] array) {
            Arrays.stream(array).forEach(option -> add(labels, option));
        }
        return labels;
    }

    private static void add(Map<String, String> labels, Object option) {
        if (option instanceof SelectItem item) {
            labels.put(text(item.getValue()), item.getLabel() == null ? text(item.getValue()) : item.getLabel());
        } else {
            labels.put(text(option), label(option));
        }
    }

    private static String label(Object label) {
        return label instanceof Enum<?> constant ? Msg.wordNow(constant) : text(label);
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
