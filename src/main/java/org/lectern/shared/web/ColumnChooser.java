package org.lectern.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What {@code t:columns} offers: the columns of the first table of the page whose columns have names. */
@Named
@RequestScoped
public class ColumnChooser {

    private ListColumns columns;

    public boolean isOffered() {
        return !getColumns().choices().isEmpty();
    }

    public ListColumns getColumns() {
        if (columns == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            columns = firstOf(faces, faces.getViewRoot()).orElseGet(() -> new ListColumns(List.of(), null));
        }
        return columns;
    }

    private static Optional<ListColumns> firstOf(FacesContext faces, UIComponent parent) {
        for (Iterator<UIComponent> children = parent.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent child = children.next();
            Optional<ListColumns> found = child instanceof Table table
                    ? Optional.of(table.columns(faces))
                            .filter(each -> !each.choices().isEmpty())
                    : firstOf(faces, child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
