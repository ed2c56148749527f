package org.lectern.account.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.account.TokenService;

/** Tokens of one's own account. They are asked for with the password, by HTTP Basic, and only here. */
@Path("tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

    @Inject
    private TokenService service;

    /** What a token is to be called, so that it can be told from others when it is revoked. */
    public record NewToken(String name) {}

    /** The word, shown once. */
    public record Token(long id, String token) {}

    @POST
    @Operation(summary = "Get a token; with HTTP Basic")
    public Response create(NewToken body) {
        TokenService.NewToken made = service.create(body == null ? null : body.name());
        return Response.created(URI.create("tokens/" + made.id()))
                .header("Cache-Control", "no-store")
                .entity(new Token(made.id(), made.word()))
                .build();
    }

    @GET
    @Operation(summary = "List the own tokens")
    public List<TokenService.TokenRow> own() {
        return service.own();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token")
    public void revoke(@PathParam("id") long id) {
        service.revoke(id);
    }
}
