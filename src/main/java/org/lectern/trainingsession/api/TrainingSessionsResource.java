package org.lectern.trainingsession.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.shared.InvalidInput;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;

/** What coordinators do with training sessions. */
@RequestScoped
@Path("training-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training sessions")
public class TrainingSessionsResource {

    /** Why something is done. */
    public record Reason(String reason) {

        static String of(Reason body) {
            return body == null ? null : body.reason();
        }
    }

    /** @param overrideReason why somebody is booked twice all the same */
    public record Publishing(String reason, String overrideReason) {}

    @Inject
    private TrainingSessionService sessions;

    @POST
    @Operation(summary = "Draft a training session")
    public Response create(SessionInput body) {
        long id = sessions.create(required(body));
        return Response.created(URI.create("training-sessions/" + id))
                .entity(details(id))
                .build();
    }

    /** What the body does not name stays as it is. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Change a training session")
    public SessionDetails edit(@PathParam("id") String idOrCode, SessionInput body) {
        long id = sessions.idOf(idOrCode);
        sessions.edit(id, required(body).over(sessions.input(id)));
        return details(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a draft")
    public void delete(@PathParam("id") String idOrCode) {
        sessions.delete(sessions.idOf(idOrCode));
    }

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publish a draft into the catalogue")
    public SessionDetails publish(@PathParam("id") String idOrCode, Publishing body) {
        long id = sessions.idOf(idOrCode);
        sessions.publish(id, body == null ? null : body.overrideReason());
        return details(id);
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Confirm that a training session takes place")
    public SessionDetails confirm(@PathParam("id") String idOrCode, Reason body) {
        long id = sessions.idOf(idOrCode);
        sessions.confirm(id, Reason.of(body));
        return details(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a training session")
    public SessionDetails cancel(@PathParam("id") String idOrCode, Reason body) {
        long id = sessions.idOf(idOrCode);
        sessions.cancel(id, Reason.of(body));
        return details(id);
    }

    private SessionDetails details(long id) {
        return sessions.details(Long.toString(id));
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        return body;
    }
}
