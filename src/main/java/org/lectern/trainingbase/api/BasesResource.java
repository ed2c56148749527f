package org.lectern.trainingbase.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.VenueService;

/** The bases, public to read, and the rooms of the own one. */
@Path("bases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bases")
public class BasesResource {

    /** A room that can be used; the venue by name. */
    public record RoomItem(Long id, String name, String venue, int seats) {}

    @Inject
    private BaseService service;

    @Inject
    private VenueService venues;

    @Inject
    private CurrentLanguage language;

    @GET
    @Operation(summary = "List the bases")
    @SecurityRequirementsSet
    public Page<BaseBody> list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return Page.cut(service.list(), PageRequest.parse(page, size)).map(BaseBody::of);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Read a base")
    @SecurityRequirementsSet
    public BaseBody get(@PathParam("code") String code) {
        return BaseBody.of(service.view(code));
    }

    @POST
    @Operation(summary = "Enter a base")
    public Response create(BaseBody body) {
        service.mayCreate();
        TrainingBase created = service.create(sent(body).code(), body.details());
        return Response.created(URI.create("bases/" + created.code()))
                .entity(BaseBody.of(created))
                .build();
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Change a base")
    public BaseBody edit(@PathParam("code") String code, BaseBody body) {
        TrainingBase there = service.mayEdit(code);
        if (sent(body).version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        if (body.code() != null && !body.code().equals(there.code())) {
            throw new InvalidInput("code", "error.value");
        }
        if (body.id() != null && !body.id().equals(there.id())) {
            throw new InvalidInput("id", "error.value");
        }
        TrainingBase edited = service.edit(code, body.version(), body.details());
        if (body.retired() != null && body.retired() != edited.isRetired()) {
            edited = body.retired() ? service.retire(edited.id()) : service.restore(edited.id());
        }
        return BaseBody.of(edited);
    }

    @GET
    @Path("{code}/rooms")
    @Operation(summary = "List the rooms of a base")
    public Page<RoomItem> rooms(
            @PathParam("code") String code, @QueryParam("page") String page, @QueryParam("size") String size) {
        return Page.cut(venues.roomsOf(code), PageRequest.parse(page, size))
                .map(room -> new RoomItem(room.id(), room.name(), room.venue().name(language.get()), room.seats()));
    }

    private static BaseBody sent(BaseBody body) {
        if (body == null) {
            throw new InvalidInput("", "error.json");
        }
        return body;
    }
}
