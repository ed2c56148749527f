package org.lectern.person.api;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.person.Organisation;
import org.lectern.person.OrganisationService;
import org.lectern.person.Organisations;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;

/** The trees of organisations. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationsResource {

    private static final int QUERY_LENGTH = 100;

    @Inject
    private OrganisationService service;

    @GET
    @Operation(summary = "Find organisations")
    public Page<OrganisationBody> list(
            @QueryParam("q") String q, @QueryParam("page") String page, @QueryParam("size") String size) {
        service.mayLookUp();
        String text = PlainText.optional("q", q, QUERY_LENGTH);
        return service.search(new Organisations.Filter(text, null, null, null, false), PageRequest.parse(page, size))
                .map(OrganisationBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an organisation")
    public OrganisationBody get(@PathParam("id") long id) {
        return OrganisationBody.of(service.view(id));
    }

    @POST
    @Operation(summary = "Enter an organisation")
    public Response create(OrganisationBody body) {
        Organisation created = service.create(sent(body).entry());
        return Response.created(URI.create("organisations/" + created.id()))
                .entity(OrganisationBody.of(created))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change an organisation")
    public OrganisationBody edit(@PathParam("id") long id, OrganisationBody body) {
        service.mayEdit(id);
        if (sent(body).version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        if (body.id() != null && body.id() != id) {
            throw new InvalidInput("id", "error.value");
        }
        Organisation edited = service.edit(id, body.version(), body.entry());
        if (body.retired() != null && body.retired() != edited.isRetired()) {
            edited = body.retired() ? service.retire(id) : service.restore(id);
        }
        return OrganisationBody.of(edited);
    }

    private static OrganisationBody sent(OrganisationBody body) {
        if (body == null) {
            throw new InvalidInput("", "error.json");
        }
        return body;
    }
}
