package org.lectern.trainingsession.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.HolidayService;
import org.lectern.trainingsession.HolidayService.Holiday;

/** Days on which nobody teaches. */
@RequestScoped
@Path("public-holidays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
public class HolidaysResource {

    @Inject
    private HolidayService holidays;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Those of a year; this year where none is named")
    public Page<Holiday> list(@QueryParam("year") String year) {
        List<Holiday> all = holidays.of(
                year == null
                        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear()
                        : number(year));
        return Page.of(all, new PageRequest(0, Math.max(1, all.size())), all.size());
    }

    @POST
    @Operation(summary = "Put a day on the list")
    public Response add(Holiday body) {
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        holidays.add(body);
        return Response.created(URI.create("public-holidays/" + body.day()))
                .entity(body)
                .build();
    }

    @DELETE
    @Path("{day}")
    @Operation(summary = "Take a day off the list")
    public void remove(@PathParam("day") String day) {
        holidays.remove(day(day));
    }

    private static int number(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new InvalidInput("year", "error.year");
        }
        return Integer.parseInt(year);
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }
}
