package org.lectern.enrolment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.NominationService;
import org.lectern.enrolment.Nominee;
import org.lectern.enrolment.OwnSeats;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** For the liaison of an organisation: who was nominated, and which seats are reserved. */
@RequestScoped
@Tag(name = "Enrolments")
@Path("nominations")
@Produces(MediaType.APPLICATION_JSON)
public class NominationsResource {

    @Inject
    private NominationService nominations;

    @GET
    @Operation(summary = "List whom the own organisations nominated")
    public Page<Nominee> list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return nominations.nominees(PageRequest.parse(page, size));
    }

    @GET
    @Path("seats")
    @Operation(summary = "List the seats reserved for the own organisations")
    public List<OwnSeats> seats() {
        return nominations.seats();
    }
}
