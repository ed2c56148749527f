package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.lectern.shared.web.SentFile;

/** A list on its way onto the roster: the file, its columns, what would become of each row, the run, the result. */
@Named
@ViewScoped
public class ListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/coordinator/session/import?faces-redirect=true&list=";

    @Inject
    private ImportService imports;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private Notices notices;

    private String id;
    private String list;
    private String columns;
    private final ListForm form = new ListForm();
    private transient Part file;
    private transient ImportView view;
    private transient SessionAtNow now;

    public void load() {
        if (list != null) {
            form.getColumns().begin(getView());
        }
        imports.mayImport(getNow().session().id());
    }

    public String upload() throws IOException {
        return PAGE
                + imports.upload(getNow().session().id(), SentFile.of(file), form.said())
                        .id();
    }

    public String map() {
        return PAGE + imports.map(getView().id(), form.getColumns().columns()).id();
    }

    public String run() {
        imports.commit(getView().id(), form.selection(getView()));
        return getAgain();
    }

    public String undo() {
        imports.undo(getView().id());
        return getAgain();
    }

    /** This page once more. */
    public String getAgain() {
        return PAGE + getView().id();
    }

    public String discard() {
        imports.discard(getView().id());
        notices.success("enrolment.import.discarded");
        return "/coordinator/session/import?faces-redirect=true&id="
                + getNow().session().id();
    }

    /** Looks again how far the job is. */
    public void refresh() {
        view = null;
    }

    public boolean isAskingForColumns() {
        return getView().asksForColumns(columns != null);
    }

    public ImportView getView() {
        if (view == null) {
            if (!list.matches("[0-9]{1,18}")) {
                throw new NotFound();
            }
            view = imports.view(Long.parseLong(list));
        }
        return view;
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(list == null ? id : Long.toString(getView().trainingSession()));
        }
        return now;
    }

    public List<ImportService.Entry> getEarlier() {
        return imports.ofSession(getNow().session().id());
    }

    public ListForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
