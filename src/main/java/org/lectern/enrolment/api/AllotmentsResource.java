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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.AllotmentEntry;
import org.lectern.enrolment.AllotmentService;
import org.lectern.enrolment.AllotmentView;
import org.lectern.shared.InvalidInput;

/** Reserved seats, once they are there. */
@RequestScoped
@Path("allotments/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reserved seats")
public class AllotmentsResource {

    @Inject
    private AllotmentService allotments;

    @PathParam("id")
    private long allotment;

    @GET
    @Operation(summary = "Read a reservation")
    public AllotmentView get() {
        return allotments.one(allotment);
    }

    @PUT
    @Operation(summary = "Change a reservation")
    public AllotmentView change(AllotmentEntry body) {
        allotments.one(allotment);
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        if (body.version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        allotments.change(allotment, body);
        return allotments.one(allotment);
    }

    @POST
    @Path("release")
    @Operation(summary = "Release a reservation")
    public AllotmentView release() {
        allotments.release(allotment);
        return allotments.one(allotment);
    }
}
