package org.lectern.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.account.OwnAccountService;
import org.lectern.account.Role;

/** Who the caller is. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {

    @Inject
    private OwnAccountService service;

    /** The login. */
    public record AccountView(long id, String email, String displayName, String language) {}

    /** What a role holds for; null where it holds everywhere. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScopeView(String base, Long organisation, String name) {}

    /** A role and its scope. */
    public record RoleView(Role role, ScopeView scope) {}

    /** The person of the login. */
    public record PersonView(long id, String fullName) {}

    /** The answer. */
    public record Me(AccountView account, List<RoleView> roles, PersonView person) {}

    @GET
    @Operation(summary = "Read who is signed in, with roles and person")
    public Me me() {
        OwnAccountService.Me me = service.me();
        return new Me(
                new AccountView(
                        me.account().accountId(),
                        me.account().email(),
                        me.account().displayName(),
                        me.account().language().tag()),
                me.roles().stream().map(MeResource::view).toList(),
                me.personId() == null ? null : new PersonView(me.personId(), me.fullName()));
    }

    private static RoleView view(OwnAccountService.HeldRole held) {
        boolean everywhere = held.base() == null && held.organisation() == null;
        return new RoleView(
                held.role(), everywhere ? null : new ScopeView(held.base(), held.organisation(), held.scope()));
    }
}
