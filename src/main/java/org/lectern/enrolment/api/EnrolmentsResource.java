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
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.RosterService;
import org.lectern.shared.InvalidInput;

/** What happens to one enrolment. */
@RequestScoped
@Path("enrolments/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentsResource {

    /** Why something is done. */
    public record Reason(String reason) {

        static String of(Reason body) {
            return body == null ? null : body.reason();
        }
    }

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterService roster;

    @Inject
    private OfferService offers;

    @PathParam("id")
    private long enrolment;

    @GET
    public EnrolmentAnswer get() {
        return EnrolmentAnswer.of(reader.view(enrolment), reader.history(enrolment));
    }

    @POST
    @Path("approve")
    public EnrolmentAnswer approve(Reason body) {
        roster.approve(enrolment, Reason.of(body));
        return now();
    }

    @POST
    @Path("decline")
    public EnrolmentAnswer decline(Reason body) {
        roster.decline(enrolment, Reason.of(body));
        return now();
    }

    /** Yes to the seat that is offered; no is to withdraw. */
    @POST
    @Path("accept")
    public EnrolmentAnswer accept() {
        offers.accept(enrolment);
        return now();
    }

    @POST
    @Path("withdraw")
    public EnrolmentAnswer withdraw(Reason body) {
        roster.withdraw(enrolment, Reason.of(body));
        return now();
    }

    @POST
    @Path("remove")
    public EnrolmentAnswer remove(Reason body) {
        roster.remove(enrolment, Reason.of(body));
        return now();
    }

    @PUT
    @Path("snapshot")
    public EnrolmentAnswer correct(RosterService.Correction body) {
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        roster.correct(enrolment, body);
        return now();
    }

    private EnrolmentAnswer now() {
        return EnrolmentAnswer.of(reader.view(enrolment));
    }
}
