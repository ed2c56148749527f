package org.lectern.account.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.account.HandoverService;

/** A coordinator leaves a base, and the next one takes over. */
@Path("accounts/{id: [0-9]{1,18}}/hand-over")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class HandoverResource {

    /** Which base goes to whom. */
    public record Handover(String base, Long to) {}

    @Inject
    private HandoverService service;

    @PathParam("id")
    private long account;

    @GET
    @Operation(summary = "See what handing a base over would change")
    public HandoverService.Effect preview(@QueryParam("base") String base, @QueryParam("to") Long to) {
        return service.preview(account, base, to);
    }

    @POST
    @Operation(summary = "Hand a base over to the next coordinator")
    public HandoverService.Effect handOver(Handover body) {
        return body == null ? service.handOver(account, null, null) : service.handOver(account, body.base(), body.to());
    }
}
