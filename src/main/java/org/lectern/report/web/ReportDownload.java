package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.report.Report;
import org.lectern.report.ReportFile;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;
import org.lectern.shared.web.Download;

/** Sends the table of the page as a file. */
@Named
@RequestScoped
public class ReportDownload {

    private static final String CSV = "csv";
    private static final String XLSX = "xlsx";

    @Inject
    private ReportService reports;

    @Inject
    private Asked asked;

    @Inject
    private CurrentLanguage language;

    public void send() throws IOException {
        boolean csv = CSV.equals(asked.first("format"));
        String extension = csv ? CSV : XLSX;
        Report report = reports.exportOfPage(asked.parameters(), extension);
        ReportFile table = new ReportFile(report, language.get());
        Download.send(
                csv ? CsvFile.MEDIA_TYPE + ";charset=UTF-8" : Spreadsheet.MEDIA_TYPE,
                table.name() + "." + extension,
                out -> {
                    try (RowWriter file = writer(csv, out)) {
                        table.write(file);
                    }
                });
    }

    private static RowWriter writer(boolean csv, OutputStream out) throws IOException {
        return csv ? new CsvFile(out) : new Spreadsheet(out, "Lectern");
    }
}
