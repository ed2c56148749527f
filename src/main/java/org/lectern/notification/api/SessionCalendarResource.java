package org.lectern.notification.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.notification.CalendarService;

/** The slots of a session, as a file for the calendar. */
@Path("training-sessions")
@RequestScoped
@Produces("text/calendar;charset=UTF-8")
@Tag(name = "Calendars")
public class SessionCalendarResource {

    @Inject
    private CalendarService service;

    @GET
    @Path("{id}/calendar.ics")
    @Operation(summary = "Take the slots of a training session into a calendar")
    @SecurityRequirementsSet
    public Response get(@PathParam("id") String id) {
        return Response.ok(service.ofSession(id))
                .header("Content-Disposition", "attachment; filename=\"calendar.ics\"")
                .build();
    }
}
