package org.lectern.history.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.lectern.enrolment.list.ImportView;
import org.lectern.history.PastImportService;
import org.lectern.history.PastView;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.lectern.shared.web.SentFile;

/** A list of past sessions on its way: the file, its columns, what would become of it, the run, the result. */
@Named
@ViewScoped
public class PastPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/coordinator/session/past?faces-redirect=true&list=";

    @Inject
    private PastImportService imports;

    @Inject
    private Notices notices;

    private String list;
    private String columns;
    private String base;
    private final PastForm form = new PastForm();
    private transient Part file;
    private transient PastView past;

    public void load() {
        imports.mayImport();
        if (list != null) {
            form.begin(getPast());
        }
    }

    public String upload() throws IOException {
        return PAGE + imports.upload(base, SentFile.of(file), form.said()).id();
    }

    public String map() {
        return PAGE
                + imports.map(id(), form.getColumns().columns(), form.isRestPresent())
                        .id();
    }

    public String run() {
        imports.commit(id(), form.selection());
        return getAgain();
    }

    public String undo() {
        imports.undo(id());
        return getAgain();
    }

    /** This page once more. */
    public String getAgain() {
        return PAGE + id();
    }

    public String discard() {
        imports.discard(id());
        notices.success("enrolment.import.discarded");
        return "/coordinator/session/past?faces-redirect=true";
    }

    private long id() {
        return getView().id();
    }

    /** Looks again how far the job is. */
    public void refresh() {
        past = null;
    }

    public boolean isAskingForColumns() {
        return getView().asksForColumns(columns != null);
    }

    public PastView getPast() {
        if (past == null) {
            if (!list.matches("[0-9]{1,18}")) {
                throw new NotFound();
            }
            past = imports.view(Long.parseLong(list));
        }
        return past;
    }

    public ImportView getView() {
        return getPast().list();
    }

    public PastForm getForm() {
        return form;
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

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
