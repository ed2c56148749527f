package org.lectern.enrolment.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.BulkAct;
import org.lectern.enrolment.BulkOutcome;
import org.lectern.enrolment.BulkService;
import org.lectern.enrolment.Enrolled;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentWindow;
import org.lectern.enrolment.Phase;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.Seats;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionDetails;

/** One training session with its seats, and who is on its list. */
@RequestScoped
@Path("training-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class SessionEnrolmentsResource {

    /** A session, its seats, and what follows from the time. */
    public record SessionAnswer(
            @JsonUnwrapped SessionDetails session, Seats seats, EnrolmentWindow window, Phase phase) {}

    @Inject
    private EnrolmentReader reader;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private BulkService bulk;

    @GET
    @Path("{id}")
    @Operation(summary = "Read a training session with its seats")
    @Tag(name = "Training sessions")
    @SecurityRequirementsSet
    public SessionAnswer session(@PathParam("id") String idOrCode) {
        SessionAtNow now = reader.session(idOrCode);
        return new SessionAnswer(now.session(), now.seats(), now.window(), now.phase());
    }

    @GET
    @Path("{id}/enrolments")
    @Operation(summary = "Read the roster")
    public Page<EnrolmentAnswer> list(
            @PathParam("id") String idOrCode,
            @QueryParam("q") String q,
            @QueryParam("state") List<String> state,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return reader.roster(idOrCode, new RosterFilter(q, states(state)), PageRequest.parse(page, size))
                .rows()
                .map(EnrolmentAnswer::of);
    }

    /** 201 with the new enrolment; 200 with the one that is there. */
    @POST
    @Path("{id}/enrolments")
    @Operation(summary = "Enrol oneself, or somebody on behalf")
    public Response enrol(@PathParam("id") String idOrCode, EnrolmentEntry body) {
        EnrolmentEntry entry = body == null ? new EnrolmentEntry(null, null, null, null) : body;
        Enrolled enrolled = enrolments.enrol(reader.idOf(idOrCode), entry);
        EnrolmentAnswer answer = EnrolmentAnswer.of(enrolled.enrolment());
        return enrolled.created()
                ? Response.created(URI.create("enrolments/" + answer.id()))
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    /**
     * Something for many at once.
     *
     * @param enrolments ids, all of this session
     */
    public record Bulk(BulkAct act, List<Long> enrolments, String reason) {}

    /** What came of it; a rule kept out who was skipped. */
    public record BulkAnswer(int done, List<SkippedAnswer> skipped) {}

    /** Who was skipped, and the broken rule. */
    public record SkippedAnswer(long enrolment, String rule) {}

    @POST
    @Path("{id}/enrolments/bulk")
    @Operation(summary = "Approve, decline or withdraw many")
    public BulkAnswer many(@PathParam("id") String idOrCode, Bulk body) {
        Bulk asked = body == null ? new Bulk(null, null, null) : body;
        BulkOutcome outcome = bulk.act(reader.idOf(idOrCode), asked.enrolments(), asked.act(), asked.reason());
        return new BulkAnswer(
                outcome.done(),
                outcome.skipped().stream()
                        .map(one ->
                                new SkippedAnswer(one.enrolment(), one.rule().name()))
                        .toList());
    }

    private static Set<EnrolmentState> states(List<String> asked) {
        Set<EnrolmentState> states = EnumSet.noneOf(EnrolmentState.class);
        for (String name : asked == null ? List.<String>of() : asked) {
            states.add(Arrays.stream(EnrolmentState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("state", "error.value")));
        }
        return states.isEmpty() ? EnumSet.allOf(EnrolmentState.class) : states;
    }
}
