package org.lectern.history.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.lectern.enrolment.list.ImportState;
import org.lectern.history.PastImportService;
import org.lectern.history.PastView;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.table.UploadedFile;
import org.lectern.shared.web.Notices;

/** A list of past sessions on its way: the file, its columns, what would become of it, the run, the result. */
@Named
@ViewScoped
public class PastPage implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String PAGE = "/coordinator/session/past?faces-redirect=true&list=";

    @Inject
    private PastImportService imports;

    @Inject
    private Notices notices;

    private String list;
    private String columns;
    private String base;
    private boolean restPresent;
    private final PastForm form = new PastForm();
    private transient Part file;
    private transient PastView view;

    public void load() {
        imports.mayImport();
        if (list != null) {
            form.begin(getView());
        }
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0 && file.getSubmittedFileName().isEmpty()) {
            throw new InvalidInput("file", "error.file-missing");
        }
        // In memory already, and one byte more than it may be at most.
        byte[] content = file.getInputStream().readNBytes(UploadedFile.MAX_SIZE + 1);
        return PAGE
                + imports.upload(base, new UploadedFile(file.getSubmittedFileName(), content), restPresent)
                        .id();
    }

    public String map() {
        return PAGE + imports.map(id(), form.columns(), form.isRestPresent()).id();
    }

    public String run() {
        imports.commit(id(), form.selection());
        return PAGE + list;
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
        view = null;
    }

    /** True while a job is at it, so that the page looks again by itself. */
    public boolean isBusy() {
        return list != null
                && (getView().state() == ImportState.RUNNING || getView().state() == ImportState.UNDOING)
                && getView().job() != null
                && getView().job().isOpen();
    }

    /** True where it is to be said what the columns mean: they are not known, or somebody wants to change them. */
    public boolean isAskingForColumns() {
        return getView().state() == ImportState.UPLOADED
                || columns != null && getView().state() == ImportState.PREVIEWED;
    }

    public PastView getView() {
        if (view == null) {
            if (!list.matches("[0-9]{1,18}")) {
                throw new NotFound();
            }
            view = imports.view(Long.parseLong(list));
        }
        return view;
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

    public boolean isRestPresent() {
        return restPresent;
    }

    public void setRestPresent(boolean restPresent) {
        this.restPresent = restPresent;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
