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

/** What a base holds, as calendars read it. */
@Path("bases")
@RequestScoped
@Produces("text/calendar;charset=UTF-8")
@Tag(name = "Calendars")
public class BaseCalendarResource {

    @Inject
    private CalendarService service;

    @GET
    @Path("{code}/calendar.ics")
    @Operation(summary = "Read what a base holds, as a calendar")
    @SecurityRequirementsSet
    public String get(@PathParam("code") String code) {
        return service.ofBase(code);
    }
}
