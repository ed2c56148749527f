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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.report.Report;
import org.lectern.report.ReportFile;
import org.lectern.report.ReportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.export.Attachment;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.FileFormat;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;

/** The report "officials trained": as JSON, as CSV or as a spreadsheet, always with the same figures. */
@RequestScoped
@Path("reports/officials-trained")
@Tag(name = "Reports")
public class ReportsResource {

    @Inject
    private ReportService reports;

    @Inject
    private CurrentLanguage language;

    @Context
    private UriInfo uri;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Sessions, attendances and unique persons of a period, by up to two dimensions; text/csv and xlsx by Accept")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day; without it, all time before",
            example = "2026-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, inclusive")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description =
                    "Once or twice: targetGroup, targetGroupDetail, base, province, gender, rankBand, instrument, course, mode, kind, month, year")
    @Parameter(name = "targetGroup", in = ParameterIn.QUERY, description = "Code of level 1 or 2")
    @Parameter(name = "base", in = ParameterIn.QUERY, description = "Code")
    @Parameter(name = "province", in = ParameterIn.QUERY, description = "Code, ISO code or Chinese name; or UNKNOWN")
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "WOMAN, MAN, OTHER_OR_NOT_STATED or UNKNOWN")
    @Parameter(
            name = "rankBand",
            in = ParameterIn.QUERY,
            description = "FRONT_LINE, SUPERVISOR, SENIOR, LEADERSHIP or UNKNOWN")
    @Parameter(name = "instrument", in = ParameterIn.QUERY, description = "Code, or UNKNOWN where none is named")
    @Parameter(name = "course", in = ParameterIn.QUERY, description = "Code")
    @Parameter(name = "mode", in = ParameterIn.QUERY, description = "IN_PERSON, ONLINE, HYBRID or SELF_PACED")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of session")
    public ReportAnswer json() {
        return ReportAnswer.of(reports.officialsTrained(parameters()), language.get());
    }

    @GET
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response csv() {
        return file(FileFormat.CSV);
    }

    @GET
    @Produces(Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response spreadsheet() {
        return file(FileFormat.XLSX);
    }

    private Response file(FileFormat format) {
        Language asked = language.get();
        Report report = reports.exportForMachine(parameters(), format.ending());
        ReportFile table = new ReportFile(report, asked);
        StreamingOutput body = out -> {
            try (RowWriter file = format.on(out)) {
                table.write(file);
            }
        };
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(format.of(table.name())))
                .build();
    }

    private Map<String, List<String>> parameters() {
        return Map.copyOf(uri.getQueryParameters());
    }
}
