package org.lectern.enrolment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.OutsideRows;
import org.lectern.job.JobRunner;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.export.Attachment;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.FileFormat;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.export.Spreadsheet;

/** A list that was looked at: what it holds, its run, and taking it back. */
@RequestScoped
@Path("imports/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    @PathParam("id")
    private long id;

    @Inject
    private ImportService imports;

    @Inject
    private JobRunner runner;

    @Inject
    private CurrentLanguage language;

    /**
     * Which rows to take: all good ones where nothing is said.
     *
     * @param rows their numbers in the file
     * @param samePerson those of them who are the person they may be
     * @param reason why rows that need a reason are taken; absent: the one that came with the list
     */
    public record CommitBody(List<Integer> rows, List<Integer> samePerson, String reason) {}

    @GET
    @Operation(summary = "A list with the result of each row, and after the run with what became of it")
    public ImportAnswer get() {
        return ImportAnswer.of(imports.view(id), language.get());
    }

    /** @param columns the place of each column that says something, from 0, by the name of its field */
    public record ColumnsBody(Map<String, Integer> columns) {}

    /** As long as the list has not run. */
    @PUT
    @Path("columns")
    @Operation(
            summary = "Say what the columns of a list mean, and have its rows judged anew; remembered for the next one")
    public ImportAnswer map(ColumnsBody body) {
        Map<String, Integer> said = body == null || body.columns() == null ? Map.of() : body.columns();
        return ImportAnswer.of(imports.mapFields(id, said), language.get());
    }

    @GET
    @Path("errors")
    @Produces(Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The rows that stay outside, as they stood in the file, with the reasons; text/csv by Accept")
    public Response errors() {
        return errors(FileFormat.XLSX);
    }

    @GET
    @Path("errors")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response errorsAsText() {
        return errors(FileFormat.CSV);
    }

    private Response errors(FileFormat format) {
        ImportView view = imports.export(id);
        Language asked = language.get();
        StreamingOutput body = out -> {
            try (RowWriter file = format.on(out)) {
                OutsideRows.write(file, view.heads(), view.rows(), asked);
            }
        };
        String name = Messages.in(asked).text("enrolment.import.errors-file");
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(format.of(name)))
                .build();
    }

    /** Done when it is answered, unless another server is at it: then the state says RUNNING. */
    @POST
    @Path("commit")
    @Operation(summary = "Store the good or the chosen rows of a list")
    public ImportAnswer commit(CommitBody body) {
        runner.run(imports.commit(
                id,
                body == null
                        ? ImportService.Selection.ALL_GOOD
                        : new ImportService.Selection(body.rows(), body.samePerson(), body.reason())));
        return get();
    }

    @POST
    @Path("undo")
    @Operation(summary = "Take off again, before the start, whom this list put on the roster")
    public ImportAnswer undo() {
        runner.run(imports.undo(id));
        return get();
    }
}
