package org.lectern.trainingsession.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.trainingsession.ClashReport;
import org.lectern.trainingsession.ClashService;
import org.lectern.trainingsession.ClashView;
import org.lectern.trainingsession.TrainingSessionService;

/** Who would be in two places at one time. */
@RequestScoped
@Path("training-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clashes")
public class ClashesResource {

    /** All clashes on one page, and the rooms that are too small. */
    public record Answer(List<ClashView> items, int page, int size, long total, List<ClashReport.SmallRoom> warnings) {

        static Answer of(ClashReport report) {
            int number = report.items().size();
            return new Answer(report.items(), 0, number, number, report.warnings());
        }
    }

    @Inject
    private ClashService clashes;

    @Inject
    private TrainingSessionService sessions;

    @GET
    @Path("{id}/clashes")
    @Operation(summary = "List who and what is booked twice in a training session")
    public Answer of(@PathParam("id") String idOrCode) {
        return Answer.of(clashes.of(sessions.idOf(idOrCode)));
    }
}
