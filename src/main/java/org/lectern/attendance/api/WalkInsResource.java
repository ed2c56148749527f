package org.lectern.attendance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.attendance.WalkInService;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentSource;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;

/** Who came without being enrolled. */
@RequestScoped
@Path("slots/{id: [0-9]{1,18}}/walk-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class WalkInsResource {

    /** One of the two: a person the base knows, or the word of a match. */
    public record WalkIn(Long person, String match) {}

    public record Person(long id, String fullName) {}

    /** The enrolment, as far as whoever keeps the register needs it. */
    public record Answer(
            long id,
            long trainingSession,
            Person person,
            EnrolmentRole role,
            EnrolmentState state,
            EnrolmentSource source,
            int version) {

        static Answer of(EnrolmentView enrolment) {
            return new Answer(
                    enrolment.id(),
                    enrolment.trainingSession(),
                    new Person(enrolment.person().id(), enrolment.person().fullName()),
                    enrolment.role(),
                    enrolment.state(),
                    enrolment.source(),
                    enrolment.version());
        }
    }

    @Inject
    private EnrolmentReader enrolments;

    @Inject
    private WalkInService walkIns;

    @PathParam("id")
    private long slot;

    @POST
    @Operation(summary = "Take somebody onto the list who came without a seat")
    public Response add(WalkIn body) {
        WalkIn said = body == null ? new WalkIn(null, null) : body;
        WalkInService.Added added = walkIns.add(slot, said.person(), said.match());
        long id = added.enrolment().id();
        Response.ResponseBuilder answer =
                added.created() ? Response.created(URI.create("enrolments/" + id)) : Response.ok();
        return answer.entity(Answer.of(enrolments.view(id))).build();
    }
}
