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
import org.lectern.person.PersonMatching;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.person.Provinces;
import org.lectern.person.TargetGroups;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/** People, within the bases that know them. */
@Path("persons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonsResource {

    private static final int QUERY_LENGTH = 100;

    /** What a match is asked with. */
    public record MatchBody(String email) {}

    @Inject
    private PersonService service;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Provinces provinces;

    @GET
    @Operation(summary = "Find people the own bases know")
    public Page<PersonBody> list(
            @QueryParam("q") String q,
            @QueryParam("targetGroup") String targetGroup,
            @QueryParam("province") String province,
            @QueryParam("organisation") String organisation,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        service.mayList();
        Violations found = new Violations();
        Persons.Filter filter = new Persons.Filter(
                found.collect(() -> PlainText.optional("q", q, QUERY_LENGTH)),
                found.collect(() -> targetGroups.known("targetGroup", targetGroup)),
                found.collect(() -> provinces.known("province", province)),
                found.collect(() -> id("organisation", organisation)));
        PageRequest request = found.collect(() -> PageRequest.parse(page, size));
        found.refuse();
        return service.search(filter, request).map(PersonBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a person")
    public PersonBody get(@PathParam("id") long id) {
        return PersonBody.of(service.view(id));
    }

    @POST
    @Operation(summary = "Enter a person")
    public Response create(PersonBody body) {
        PersonView created = service.create(sent(body).entry());
        return Response.created(URI.create("persons/" + created.profile().id()))
                .entity(PersonBody.of(created))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a person")
    public PersonBody edit(@PathParam("id") long id, PersonBody body) {
        service.mayEdit(id);
        if (sent(body).version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        if (body.id() != null && body.id() != id) {
            throw new InvalidInput("id", "error.value");
        }
        return PersonBody.of(service.edit(id, body.version(), body.entry()));
    }

    @POST
    @Path("match")
    @Operation(summary = "Ask whether the network knows an e-mail")
    public PersonMatching.Answer match(MatchBody body) {
        return service.match(body == null ? null : body.email());
    }

    private static PersonBody sent(PersonBody body) {
        if (body == null) {
            throw new InvalidInput("", "error.json");
        }
        return body;
    }

    private static Long id(String field, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (!raw.matches("[0-9]{1,18}")) {
            throw new InvalidInput(field, "error.value");
        }
        return Long.valueOf(raw);
    }
}
