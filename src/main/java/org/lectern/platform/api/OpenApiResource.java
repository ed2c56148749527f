package org.lectern.platform.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.NotFound;

/** The description of the API, made when it was built, for everybody who is signed in. */
@RequestScoped
@Path("openapi")
@Tag(name = "Description")
public class OpenApiResource {

    @Inject
    private CurrentAccount current;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description")
    public Response json() {
        return described("openapi.json");
    }

    @GET
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Response yaml() {
        return described("openapi.yaml");
    }

    private Response described(String name) {
        current.required();
        StreamingOutput document = out -> {
            try (InputStream in = OpenApiResource.class.getResourceAsStream(name)) {
                in.transferTo(out);
            }
        };
        if (OpenApiResource.class.getResource(name) == null) {
            throw new NotFound();
        }
        return Response.ok(document).build();
    }
}
