package org.lectern.attendance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.attendance.ClosingService;
import org.lectern.attendance.SlotService;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.TrainingSessionService;

/** The slots of a training session, and closing its books. */
@RequestScoped
@Path("training-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training sessions")
public class AttendanceSessionsResource {

    @Inject
    private SlotService slots;

    @Inject
    private ClosingService closing;

    @Inject
    private TrainingSessionService sessions;

    @GET
    @Path("{id}/slots")
    @Operation(summary = "List the slots of a training session")
    @SecurityRequirementsSet
    public List<SlotAnswer> slots(@PathParam("id") String idOrCode) {
        return slots.ofSession(idOrCode).stream().map(SlotAnswer::of).toList();
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close a training session; its figures become final")
    public SessionDetails close(@PathParam("id") String idOrCode, Nothing body) {
        return details(closing.close(idOrCode).id());
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "Open a closed training session again")
    public SessionDetails reopen(@PathParam("id") String idOrCode, Reason body) {
        return details(closing.reopen(idOrCode, Reason.of(body)).id());
    }

    private SessionDetails details(long id) {
        return sessions.details(Long.toString(id));
    }
}
