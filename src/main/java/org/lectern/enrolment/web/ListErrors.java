package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.OutsideRows;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.export.FileFormat;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.web.Download;

/** Sends the rows that stayed outside, as they stood in the file and with the reason, to be put right. */
@Named
@RequestScoped
public class ListErrors {

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
        FileFormat xlsx = FileFormat.XLSX;
        Download.send(xlsx.mediaType(), xlsx.of(messages.text("enrolment.import.errors-file")), out -> {
            try (RowWriter file = xlsx.on(out)) {
                OutsideRows.write(file, view.heads(), view.rows(), language.get());
            }
        });
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }
}
