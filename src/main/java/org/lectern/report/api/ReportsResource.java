package org.lectern.report.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.lectern.report.Report;
import org.lectern.report.ReportFile;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.export.Attachment;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;

/** The report "officials trained": as JSON, as CSV or as a spreadsheet, always with the same figures. */
@RequestScoped
@Path("reports/officials-trained")
public class ReportsResource {

    /** Opens the file that the rows are written to. */
    @FunctionalInterface
    private interface Opened {
        RowWriter on(OutputStream out) throws IOException;
    }

    @Inject
    private ReportService reports;

    @Inject
    private CurrentLanguage language;

    @Context
    private UriInfo uri;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReportAnswer json() {
        return ReportAnswer.of(reports.officialsTrained(parameters()), language.get());
    }

    @GET
    @Produces(CsvFile.MEDIA_TYPE)
    public Response csv() {
        return file("csv", CsvFile.MEDIA_TYPE + ";charset=UTF-8", CsvFile::new);
    }

    @GET
    @Produces(Spreadsheet.MEDIA_TYPE)
    public Response spreadsheet() {
        return file("xlsx", Spreadsheet.MEDIA_TYPE, out -> new Spreadsheet(out, "Lectern"));
    }

    private Response file(String extension, String mediaType, Opened opened) {
        Language asked = language.get();
        Report report = reports.exportForMachine(parameters(), extension);
        ReportFile table = new ReportFile(report, asked);
        StreamingOutput body = out -> {
            try (RowWriter file = opened.on(out)) {
                table.write(file);
            }
        };
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(table.name() + "." + extension))
                .build();
    }

    private Map<String, List<String>> parameters() {
        return Map.copyOf(uri.getQueryParameters());
    }
}
