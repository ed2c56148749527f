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
import org.lectern.attendance.WalkInService;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentSource;
import org.lectern.enrolment.EnrolmentState;

/** Who came without being enrolled. */
@RequestScoped
@Path("slots/{id: [0-9]{1,18}}/walk-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WalkInsResource {

    /** One of the two: a person the base knows, or the word of a match. */
    public record WalkIn(Long person, String match) {}

    /** The enrolment, as far as whoever keeps the register needs it. */
    public record Answer(
            long id,
            long trainingSession,
            long person,
            EnrolmentRole role,
            EnrolmentState state,
            EnrolmentSource source) {

        static Answer of(Enrolment enrolment) {
            return new Answer(
                    enrolment.id(),
                    enrolment.trainingSessionId(),
                    enrolment.personId(),
                    enrolment.role(),
                    enrolment.state(),
                    enrolment.source());
        }
    }

    @Inject
    private WalkInService walkIns;

    @PathParam("id")
    private long slot;

    @POST
    public Response add(WalkIn body) {
        WalkIn said = body == null ? new WalkIn(null, null) : body;
        Enrolment enrolment = walkIns.add(slot, said.person(), said.match());
        return Response.created(URI.create("enrolments/" + enrolment.id()))
                .entity(Answer.of(enrolment))
                .build();
    }
}
