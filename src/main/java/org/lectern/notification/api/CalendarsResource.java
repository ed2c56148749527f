package org.lectern.notification.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.notification.CalendarService;

/** One's own calendar, as other programs read it. */
@Path("calendars")
@RequestScoped
@Produces("text/calendar;charset=UTF-8")
@Tag(name = "Calendars")
public class CalendarsResource {

    @Inject
    private CalendarService service;

    @GET
    @Path("{word}.ics")
    @Operation(summary = "Read the own calendar by the secret word in its address")
    @SecurityRequirementsSet
    public String own(@PathParam("word") String word) {
        return service.ofWord(word);
    }
}
