package org.lectern.enrolment.api;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.TransferService;
import org.lectern.shared.InvalidInput;

/** What happens to one enrolment. */
@RequestScoped
@Path("enrolments/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
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

    @Inject
    private TransferService transfers;

    @PathParam("id")
    private long enrolment;

    @GET
    @Operation(summary = "Read an enrolment with its history")
    public EnrolmentAnswer get() {
        return EnrolmentAnswer.of(reader.view(enrolment), reader.history(enrolment));
    }

    @POST
    @Path("approve")
    @Operation(summary = "Approve a request")
    public EnrolmentAnswer approve(Reason body) {
        roster.approve(enrolment, Reason.of(body));
        return now();
    }

    @POST
    @Path("decline")
    @Operation(summary = "Decline a request")
    public EnrolmentAnswer decline(Reason body) {
        roster.decline(enrolment, Reason.of(body));
        return now();
    }

    /** Yes to the seat that is offered; no is to withdraw. */
    @POST
    @Path("accept")
    @Operation(summary = "Accept an offered seat")
    public EnrolmentAnswer accept() {
        offers.accept(enrolment);
        return now();
    }

    /**
     * Where somebody goes.
     *
     * @param trainingSession id or code
     */
    public record Transfer(JsonNode trainingSession, String reason) {

        String idOrCode() {
            boolean said =
                    trainingSession != null && (trainingSession.isIntegralNumber() || trainingSession.isTextual());
            if (!said || trainingSession.asText().isBlank()) {
                throw new InvalidInput("trainingSession", "error.required");
            }
            return trainingSession.asText();
        }
    }

    /** Answers with the enrolment in the other session. */
    @POST
    @Path("transfer")
    @Operation(summary = "Move to another training session")
    public EnrolmentAnswer transfer(Transfer body) {
        long from = transfers.sessionOf(enrolment);
        Transfer asked = body == null ? new Transfer(null, null) : body;
        long there = transfers.transfer(enrolment, from, reader.idOf(asked.idOrCode()), asked.reason());
        return EnrolmentAnswer.of(reader.view(there));
    }

    /** Answers with the enrolment of the person who comes instead. */
    @POST
    @Path("substitute")
    @Operation(summary = "Give the seat to another person")
    public EnrolmentAnswer substitute(EnrolmentEntry body) {
        EnrolmentEntry entry = body == null ? new EnrolmentEntry(null, null, null, null) : body;
        return EnrolmentAnswer.of(transfers.substitute(enrolment, entry).enrolment());
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraw")
    public EnrolmentAnswer withdraw(Reason body) {
        roster.withdraw(enrolment, Reason.of(body));
        return now();
    }

    @POST
    @Path("remove")
    @Operation(summary = "Take off what was entered by mistake")
    public EnrolmentAnswer remove(Reason body) {
        roster.remove(enrolment, Reason.of(body));
        return now();
    }

    @PUT
    @Path("snapshot")
    @Operation(summary = "Correct the snapshot")
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
