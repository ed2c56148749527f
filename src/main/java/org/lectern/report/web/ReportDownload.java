package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.lectern.report.Report;
import org.lectern.report.ReportFile;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.export.FileFormat;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.web.Download;

/** Sends the table of the page as a file. */
@Named
@RequestScoped
public class ReportDownload {

    @Inject
    private ReportService reports;

    @Inject
    private Asked asked;

    @Inject
    private CurrentLanguage language;

    public void send() throws IOException {
        FileFormat format = "csv".equals(asked.first("format")) ? FileFormat.CSV : FileFormat.XLSX;
        Report report = reports.exportOfPage(asked.parameters(), format.ending());
        ReportFile table = new ReportFile(report, language.get());
        Download.send(format.mediaType(), format.of(table.name()), out -> {
            try (RowWriter file = format.on(out)) {
                table.write(file);
            }
        });
    }
}
