package org.lectern.workspace.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.workspace.ListPage;
import org.lectern.workspace.SavedViewService;
import org.lectern.workspace.SavedViewService.View;
import org.lectern.workspace.SavedViewService.Wish;

/** Keeps what a list shows as a view, or changes one. */
@Named
@ViewScoped
public class ViewEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SavedViewService service;

    @Inject
    private transient Notices notices;

    @Inject
    private transient CurrentLanguage language;

    private String id;
    private String listName;
    private String record;
    private String filter;
    private ListPage list;
    private transient View view;
    private final ViewForm form = new ViewForm();

    public void load() {
        form.offer(service.audiences(), Messages.in(language.get()));
        if (id == null) {
            list = listNamed();
            service.mayKeep(list);
            form.begin();
            return;
        }
        list = getView().list();
        form.begin(getView());
    }

    private ListPage listNamed() {
        for (ListPage one : ListPage.values()) {
            if (one.name().equals(listName)) {
                return one;
            }
        }
        throw new NotFound();
    }

    public void save() throws IOException {
        Wish wish = form.wish(id == null || form.isTakeOver() ? filter : null);
        View kept = id == null ? service.save(list, wish) : service.change(Typed.requiredId(id), wish);
        notices.success("workspace.view.kept", kept.name());
        show(kept.filter());
    }

    public void delete() throws IOException {
        String name = getView().name();
        service.delete(getView().id());
        notices.success("workspace.view.deleted", name);
        show("view=all");
    }

    /** Back to the list: its address is encoded already, which an outcome would do again. */
    private void show(String of) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + list.address(record, of));
        faces.responseComplete();
    }

    /** The view that is changed; null where a new one is made. */
    public View getView() {
        if (view == null && id != null) {
            view = service.get(Typed.requiredId(id));
        }
        return view;
    }

    /** True where the list shows something else now than the view does. */
    public boolean isOther() {
        return id != null
                && filter != null
                && !filter.isEmpty()
                && !filter.equals(getView().filter());
    }

    public String getBack() {
        return list.address(record, filter == null || filter.isEmpty() ? "view=all" : filter);
    }

    public ListPage getList() {
        return list;
    }

    public ViewForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null || id.isBlank() ? null : id;
    }

    public String getListName() {
        return listName;
    }

    public void setListName(String listName) {
        this.listName = listName;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }
}
