package org.lectern.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.OutsideRows;
import org.lectern.history.PastColumns;
import org.lectern.history.PastImportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;
import org.lectern.shared.web.Download;

/** The template of a list of past sessions, and the rows of one that stayed outside. */
@Named
@RequestScoped
public class PastFiles {

    private static final double WIDE = 18;
    private static final double WIDER = 100;

    @Inject
    private PastImportService imports;

    @Inject
    private CurrentLanguage language;

    private String list;
    private String format;

    /** The heads of all columns, in the language of the reader; in a workbook a second sheet explains them. */
    public void sendTemplate() throws IOException {
        imports.mayImport();
        Messages messages = Messages.in(language.get());
        List<String> heads = PastColumns.ALL.stream().map(messages::word).toList();
        String name = messages.text("history.past.template-file");
        if ("csv".equals(format)) {
            Download.send(CsvFile.MEDIA_TYPE, name + ".csv", out -> {
                try (RowWriter file = new CsvFile(out)) {
                    file.row(heads);
                }
            });
            return;
        }
        Download.send(Spreadsheet.MEDIA_TYPE, name + ".xlsx", out -> {
            try (Spreadsheet file = new Spreadsheet(out, name)) {
                for (int column = 0; column < heads.size(); column++) {
                    file.width(column, WIDE);
                }
                file.row(heads);
                file.nextSheet(messages.text("history.past.explained"));
                file.width(0, WIDE);
                file.width(1, WIDER);
                file.row(List.of(messages.text("history.past.column"), messages.text("history.past.meaning")));
                for (ListColumn column : PastColumns.ALL) {
                    file.row(List.of(messages.word(column), messages.text("history.column." + column.field())));
                }
            }
        });
    }

    public void sendErrors() throws IOException {
        if (list == null || !list.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        ImportView view = imports.export(Long.parseLong(list)).list();
        Messages messages = Messages.in(language.get());
        Download.send(Spreadsheet.MEDIA_TYPE, messages.text("enrolment.import.errors-file") + ".xlsx", out -> {
            try (RowWriter file = new Spreadsheet(out, messages.text("history.past.template-file"))) {
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

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
