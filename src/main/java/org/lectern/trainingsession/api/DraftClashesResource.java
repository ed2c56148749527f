package org.lectern.trainingsession.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.shared.InvalidInput;
import org.lectern.trainingsession.ClashService;
import org.lectern.trainingsession.SessionInput;

/** Who a draft that is not stored would put in two places at one time. */
@RequestScoped
@Path("clashes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clashes")
public class DraftClashesResource {

    @Inject
    private ClashService clashes;

    @POST
    @Operation(summary = "List who and what a draft would book twice")
    public ClashesResource.Answer of(SessionInput draft) {
        if (draft == null) {
            throw new InvalidInput("", "error.required");
        }
        return ClashesResource.Answer.of(clashes.of(draft));
    }
}
