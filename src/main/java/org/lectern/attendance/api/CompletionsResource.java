package org.lectern.attendance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.attendance.CompletionService;

/** What a person in charge says about the completion of one enrolment. */
@RequestScoped
@Path("enrolments/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class CompletionsResource {

    /** A self-paced session was completed on a day, according to a source. */
    public record Completed(LocalDate on, String source) {}

    /** Against what the rate says. */
    public record Decided(Boolean completed, String reason) {}

    @Inject
    private CompletionService completions;

    @PathParam("id")
    private long enrolment;

    @POST
    @Path("complete")
    @Operation(summary = "Record the completion of a self-paced training")
    public void complete(Completed body) {
        Completed said = body == null ? new Completed(null, null) : body;
        completions.complete(enrolment, said.on(), said.source());
    }

    @POST
    @Path("override-completion")
    @Operation(summary = "Decide the completion against the rule")
    public void decide(Decided body) {
        Decided said = body == null ? new Decided(null, null) : body;
        completions.decide(enrolment, said.completed(), said.reason());
    }

    @POST
    @Path("take-back-completion")
    @Operation(summary = "Take such a decision back")
    public void takeBack(Reason body) {
        completions.takeBack(enrolment, Reason.of(body));
    }
}
