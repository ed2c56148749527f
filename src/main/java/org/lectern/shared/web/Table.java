package org.lectern.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIColumn;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code t:table}: a plain table that turns into cards on a phone. It shows the rows it is given; the pages of a list
 * are addresses ({@code t:pager}), so it never pages, sorts or filters by itself, and needs no script. Columns with a
 * {@code name} can be chosen ({@code t:columns}): {@code always} ones are shown whatever is chosen, {@code extra} ones
 * only where they are.
 */
@FacesComponent(Table.TYPE)
public class Table extends UIData {

    public static final String TYPE = "org.lectern.Table";

    public Table() {
        setRendererType(null);
    }

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
        setRowIndex(-1);
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (!isRendered()) {
            return;
        }
        ListColumns chosen = columns(faces);
        List<UIColumn> columns = rendered()
                .filter(column -> !isNamed(column) || chosen.isShown(text(column, "name")))
                .toList();
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("id", getClientId(faces), null);
        String more = text(this, "styleClass");
        out.writeAttribute(
                "class", "ui-datatable" + (more.contains("lc-keep") ? " " : " ui-datatable-reflow ") + more, null);
        out.startElement("div", this);
        out.writeAttribute("class", "ui-datatable-tablewrapper", null);
        out.startElement("table", this);
        if (!text(this, "label").isEmpty()) {
            out.writeAttribute("aria-label", text(this, "label"), null);
        }
        encodeHead(faces, out, columns);
        encodeRows(faces, out, columns);
        encodeFoot(faces, out, columns);
        out.endElement("table");
        out.endElement("div");
        out.endElement("div");
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        setRowIndex(-1);
    }

    /** The columns that have a name, and which of them the address asks for. */
    ListColumns columns(FacesContext faces) {
        return new ListColumns(
                rendered()
                        .filter(Table::isNamed)
                        .map(column -> new ListColumns.Column(
                                text(column, "name"),
                                text(column, "headerText"),
                                Boolean.parseBoolean(text(column, "always")),
                                !Boolean.parseBoolean(text(column, "extra"))))
                        .toList(),
                ListColumns.asked(faces.getExternalContext().getRequestParameterValuesMap()));
    }

    private Stream<UIColumn> rendered() {
        return getChildren().stream()
                .filter(child -> child instanceof UIColumn && child.isRendered())
                .map(UIColumn.class::cast);
    }

    private static boolean isNamed(UIColumn column) {
        return !text(column, "name").isEmpty();
    }

    private void encodeHead(FacesContext faces, ResponseWriter out, List<UIColumn> columns) throws IOException {
        out.startElement("thead", this);
        out.startElement("tr", this);
        for (UIColumn column : columns) {
            boolean named =
                    column.getHeader() != null || !text(column, "headerText").isBlank();
            out.startElement(named ? "th" : "td", column);
            if (named) {
                out.writeAttribute("scope", "col", null);
            }
            styleClass(out, column, "");
            out.startElement("span", column);
            out.writeAttribute("class", "ui-column-title", null);
            encodeHeader(faces, out, column);
            out.endElement("span");
            out.endElement(named ? "th" : "td");
        }
        out.endElement("tr");
        out.endElement("thead");
    }

    /** What all cells of a column have in common, so that it is not asked for in each. */
    private record Cells(UIColumn column, String title, String styleClass) {

        static Cells of(UIColumn column) {
            return new Cells(
                    column,
                    column.getHeader() == null ? Table.text(column, "headerText") : null,
                    Table.classes(column, "lc-cell"));
        }
    }

    private void encodeRows(FacesContext faces, ResponseWriter out, List<UIColumn> columns) throws IOException {
        List<Cells> all = columns.stream().map(Cells::of).toList();
        out.startElement("tbody", this);
        out.writeAttribute("class", "ui-datatable-data", null);
        for (int row = 0; ; row++) {
            setRowIndex(row);
            if (!isRowAvailable()) {
                if (row == 0) {
                    encodeNothing(out, columns.size());
                }
                break;
            }
            out.startElement("tr", this);
            String rowClass = text(this, "rowStyleClass");
            if (!rowClass.isEmpty()) {
                out.writeAttribute("class", rowClass, null);
            }
            for (Cells cells : all) {
                UIColumn column = cells.column();
                out.startElement("td", column);
                out.writeAttribute("class", cells.styleClass(), null);
                out.startElement("span", column);
                out.writeAttribute("class", "ui-column-title", null);
                out.writeAttribute("aria-hidden", "true", null);
                if (cells.title() == null) {
                    column.getHeader().encodeAll(faces);
                } else {
                    out.writeText(cells.title(), null);
                }
                out.endElement("span");
                out.startElement("div", column);
                out.writeAttribute("class", "lc-value", null);
                for (UIComponent child : column.getChildren()) {
                    child.encodeAll(faces);
                }
                out.endElement("div");
                out.endElement("td");
            }
            out.endElement("tr");
        }
        setRowIndex(-1);
        out.endElement("tbody");
    }

    private void encodeNothing(ResponseWriter out, int columns) throws IOException {
        out.startElement("tr", this);
        out.startElement("td", this);
        out.writeAttribute("colspan", columns, null);
        out.writeText(Msg.now("shared.table.empty"), null);
        out.endElement("td");
        out.endElement("tr");
    }

    private void encodeFoot(FacesContext faces, ResponseWriter out, List<UIColumn> columns) throws IOException {
        if (columns.stream()
                .noneMatch(column -> column.getFooter() != null
                        || !text(column, "footerText").isEmpty())) {
            return;
        }
        out.startElement("tfoot", this);
        out.startElement("tr", this);
        for (UIColumn column : columns) {
            out.startElement("td", column);
            styleClass(out, column, "");
            out.startElement("span", column);
            out.writeAttribute("class", "ui-column-title", null);
            out.writeAttribute("aria-hidden", "true", null);
            encodeHeader(faces, out, column);
            out.endElement("span");
            if (column.getFooter() != null) {
                column.getFooter().encodeAll(faces);
            } else {
                out.writeText(text(column, "footerText"), null);
            }
            out.endElement("td");
        }
        out.endElement("tr");
        out.endElement("tfoot");
    }

    private static void encodeHeader(FacesContext faces, ResponseWriter out, UIColumn column) throws IOException {
        if (column.getHeader() != null) {
            column.getHeader().encodeAll(faces);
        } else {
            out.writeText(text(column, "headerText"), null);
        }
    }

    private static void styleClass(ResponseWriter out, UIColumn column, String always) throws IOException {
        String all = classes(column, always);
        if (!all.isEmpty()) {
            out.writeAttribute("class", all, null);
        }
    }

    private static String classes(UIColumn column, String always) {
        return (always + " " + text(column, "styleClass")).trim();
    }

    private static String text(UIComponent component, String name) {
        Object value = component.getAttributes().get(name);
        return value == null ? "" : value.toString();
    }
}
