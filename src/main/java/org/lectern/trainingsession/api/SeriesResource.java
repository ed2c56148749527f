package org.lectern.trainingsession.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.shared.InvalidInput;
import org.lectern.trainingsession.SeriesInput;
import org.lectern.trainingsession.SeriesPreview;
import org.lectern.trainingsession.SeriesService;

/** Sessions and slots by rule, and copies. */
@RequestScoped
@Path("training-session-series")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training sessions")
public class SeriesResource {

    /** What a rule would make. */
    public record Preview(List<SeriesPreview.Item> sessions, List<SeriesPreview.Skipped> skipped, String zone) {}

    /** Ids of the drafts, in the order of the days. */
    public record Made(List<Long> items) {}

    @Inject
    private SeriesService series;

    @POST
    @Path("preview")
    @Operation(summary = "What a rule would make, with clashes; nothing is stored")
    public Preview preview(SeriesInput body) {
        SeriesPreview preview = series.preview(required(body));
        return new Preview(preview.sessions(), preview.skipped(), preview.zone().getId());
    }

    @POST
    @Operation(summary = "Make drafts by rule: many, one with many slots, or copies of a session")
    public Response create(SeriesInput body) {
        List<Long> ids = series.create(required(body));
        return Response.created(URI.create("training-sessions/" + ids.get(0)))
                .entity(new Made(ids))
                .build();
    }

    private static SeriesInput required(SeriesInput body) {
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        return body;
    }
}
