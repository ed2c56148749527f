package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListRow;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.export.Attachment;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;

/** Sends the rows that stayed outside, as they stood in the file and with the reason, to be put right. */
@Named
@RequestScoped
public class ListErrors {

    private static final String SHEET = "Lectern";

    @Inject
    private ImportService imports;

    @Inject
    private CurrentLanguage language;

    private String list;

    public void send() throws IOException {
        if (list == null || !list.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        ImportView view = imports.export(Long.parseLong(list));
        Messages messages = Messages.in(language.get());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType(Spreadsheet.MEDIA_TYPE);
        response.setResponseHeader(
                "Content-Disposition", Attachment.named(messages.text("enrolment.import.errors-file") + ".xlsx"));
        try (RowWriter file = new Spreadsheet(response.getResponseOutputStream(), SHEET)) {
            List<Object> heads = new ArrayList<>(view.heads());
            heads.add(messages.text("enrolment.import.result"));
            heads.add(messages.text("enrolment.import.why"));
            file.row(heads);
            for (ListRow row : view.rows()) {
                if (isOutside(row)) {
                    file.row(cells(row, view.heads().size(), messages));
                }
            }
        }
        faces.responseComplete();
    }

    private static boolean isOutside(ListRow row) {
        return row.outcome() == null
                ? row.result() != null && !row.result().isGood()
                : !row.outcome().isStored();
    }

    private List<Object> cells(ListRow row, int columns, Messages messages) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i) : "");
        }
        cells.add(messages.word(row.result()));
        cells.add(String.join(
                " ", row.notes().stream().map(note -> note.text(language.get())).toList()));
        return cells;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }
}
