package org.lectern.history.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.history.PastImportService;
import org.lectern.history.PastView;
import org.lectern.job.JobRunner;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.table.MultipartForm;

/** Lists of sessions that took place. */
@RequestScoped
@Path("past-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class PastImportsResource {

    @Inject
    private PastImportService imports;

    @Inject
    private JobRunner runner;

    @Inject
    private CurrentLanguage language;

    /**
     * The parts of the form, for the description of the API.
     *
     * @param organisation id of who sent the list: its columns are remembered, and rows without an organisation are its
     *     people
     */
    record UploadForm(
            @Schema(format = "binary", required = true) String file,
            String base,
            Boolean restPresent,
            Long organisation) {}

    /**
     * Who the people are of whom that is not certain.
     *
     * @param choices by the number of the row that asks
     * @param others for all that are not named; nothing: they are left out
     */
    public record CommitBody(Map<Integer, Choice> choices, Choice others) {}

    /** 201 with a result for each session and row; nothing of the list is recorded before the commit. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Look at a list of past sessions (xlsx or csv) before it is recorded")
    @APIResponse(
            responseCode = "201",
            description = "A result for each session and row; nothing is recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PastAnswer.class)))
    public Response upload(
            @HeaderParam("Content-Type") String contentType,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    InputStream body)
            throws IOException {
        imports.mayImport();
        if (!MultipartForm.isForm(contentType)) {
            throw new NotSupportedException();
        }
        MultipartForm form = MultipartForm.read(body, contentType);
        PastView view = imports.uploadKnown(
                form.text("base").orElse(null),
                form.file("file"),
                new PastImportService.Said(
                        form.text("restPresent").filter("true"::equals).isPresent(),
                        form.id("organisation", "error.organisation")));
        return Response.created(URI.create("past-imports/" + view.id()))
                .entity(PastAnswer.of(view, language.get()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A list of past sessions with the result of each session and row")
    public PastAnswer get(@PathParam("id") long id) {
        return PastAnswer.of(imports.view(id), language.get());
    }

    /** Done when it is answered, unless another server is at it: then the state says RUNNING. */
    @POST
    @Path("{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record the sessions of a list")
    public PastAnswer commit(@PathParam("id") long id, CommitBody body) {
        runner.run(imports.commit(
                id,
                body == null
                        ? PastImportService.Selection.ALL_GOOD
                        : new PastImportService.Selection(
                                body.choices() == null ? Map.of() : body.choices(),
                                body.others() == null ? Choice.LEAVE_OUT : body.others())));
        return get(id);
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Take the sessions of a list away again, as long as nobody has changed one of them")
    public PastAnswer undo(@PathParam("id") long id) {
        runner.run(imports.undo(id));
        return get(id);
    }
}
