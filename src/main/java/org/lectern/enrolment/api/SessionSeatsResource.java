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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.AllotmentEntry;
import org.lectern.enrolment.AllotmentService;
import org.lectern.enrolment.AllotmentView;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.OfferService;

/** How the seats of a session are given: what is reserved for whom, and how long an offer is kept. */
@RequestScoped
@Path("training-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training sessions")
public class SessionSeatsResource {

    /** @param offerHours working hours an offered seat is kept */
    public record OfferTerms(Integer offerHours) {}

    @Inject
    private AllotmentService allotments;

    @Inject
    private OfferService offers;

    @Inject
    private EnrolmentReader reader;

    @GET
    @Path("{id}/allotments")
    @Operation(summary = "List the reserved seats of a training session")
    public List<AllotmentView> list(@PathParam("id") String idOrCode) {
        return allotments.ofSession(reader.idOf(idOrCode));
    }

    @POST
    @Path("{id}/allotments")
    @Operation(summary = "Reserve seats for an organisation or a target group")
    public Response reserve(@PathParam("id") String idOrCode, AllotmentEntry body) {
        long made = allotments.reserve(
                reader.idOf(idOrCode), body == null ? new AllotmentEntry(null, null, null, null, null) : body);
        return Response.created(URI.create("allotments/" + made))
                .entity(allotments.one(made))
                .build();
    }

    @GET
    @Path("{id}/offer-terms")
    @Operation(summary = "Read how long an offer is kept")
    public OfferTerms terms(@PathParam("id") String idOrCode) {
        return new OfferTerms(offers.hours(reader.idOf(idOrCode)));
    }

    @PUT
    @Path("{id}/offer-terms")
    @Operation(summary = "Say how long an offer is kept")
    public OfferTerms keepFor(@PathParam("id") String idOrCode, OfferTerms body) {
        offers.keepFor(reader.idOf(idOrCode), body == null ? null : body.offerHours());
        return terms(idOrCode);
    }
}
