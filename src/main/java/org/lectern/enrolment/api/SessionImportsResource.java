package org.lectern.enrolment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.table.MultipartForm;

/** Lists of people for a training session. */
@RequestScoped
@Path("training-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class SessionImportsResource {

    /**
     * The parts of the form, for the description of the API.
     *
     * @param organisation id of who sent the list: its columns are remembered, and rows without an organisation are its
     */
    record UploadForm(
            @Schema(format = "binary", required = true) String file, String reason, Long organisation) {}

    @Inject
    private ImportService imports;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private CurrentLanguage language;

    /** 201 with a result for each row; nothing of the list is stored, and nobody is told, before the commit. */
    @POST
    @Path("{id}/enrolment-imports")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Look at a list of people (xlsx or csv), row by row, before it is stored")
    @APIResponse(
            responseCode = "201",
            description = "A result for each row; nothing is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswer.class)))
    public Response upload(
            @PathParam("id") String idOrCode,
            @HeaderParam("Content-Type") String contentType,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    InputStream body)
            throws IOException {
        long session = reader.idOf(idOrCode);
        imports.mayImport(session);
        if (!MultipartForm.isForm(contentType)) {
            throw new NotSupportedException();
        }
        MultipartForm form = MultipartForm.read(body, contentType);
        ImportView view = imports.uploadKnown(
                session,
                form.file("file"),
                new ImportService.Said(
                        form.text("reason").orElse(null), form.id("organisation", "error.organisation")));
        return Response.created(URI.create("imports/" + view.id()))
                .entity(ImportAnswer.of(view, language.get()))
                .build();
    }
}
