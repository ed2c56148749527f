package org.lectern.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.account.AccountEntry;
import org.lectern.account.AccountService;
import org.lectern.account.AccountState;
import org.lectern.account.AccountView;
import org.lectern.account.OwnAccountService.HeldRole;
import org.lectern.account.Role;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The accounts of others. */
@Path("accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    @Inject
    private AccountService service;

    @Inject
    private CurrentLanguage language;

    /** A role with its scope. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoleBody(Role role, String base, Long organisation) {}

    /** The person of a login. */
    public record PersonView(long id, String fullName) {}

    /** An account as it is read. */
    public record AccountBody(
            long id,
            int version,
            String email,
            String displayName,
            AccountState state,
            List<RoleBody> roles,
            PersonView person,
            Instant createdAt,
            Instant lastSignInAt) {}

    /** An account as it is sent. */
    public record AccountInput(Integer version, String email, String displayName, Long person, List<RoleBody> roles) {

        AccountEntry entry() {
            List<AccountEntry.RoleEntry> entries = roles == null
                    ? List.of()
                    : roles.stream()
                            .filter(role -> role != null)
                            .map(role -> new AccountEntry.RoleEntry(role.role(), role.base(), role.organisation()))
                            .toList();
            return new AccountEntry(email, displayName, person, entries);
        }
    }

    @GET
    @Operation(summary = "List the accounts of one's scope")
    public Page<AccountBody> list(
            @QueryParam("q") String q, @QueryParam("page") Integer page, @QueryParam("size") Integer size) {
        return service.search(q, null, null, PageRequest.of(page, size)).map(AccountResource::body);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an account")
    public AccountBody get(@PathParam("id") long id) {
        return body(service.get(id));
    }

    @POST
    @Operation(summary = "Invite somebody by mail")
    public Response invite(AccountInput input) {
        AccountInput given = required(input);
        if (given.version() != null) {
            throw new InvalidInput("version", "error.unknown-field");
        }
        long id = service.invite(given.entry(), language.get());
        return Response.created(URI.create("accounts/" + id))
                .entity(body(service.get(id)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change an account and its roles")
    public AccountBody update(@PathParam("id") long id, AccountInput input) {
        AccountInput given = required(input);
        String name = service.get(id).displayName();
        if (given.version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        service.update(id, given.version(), given.entry().orNamed(name));
        return body(service.get(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a login away; the person stays")
    public void remove(@PathParam("id") long id) {
        service.remove(id);
    }

    private static AccountInput required(AccountInput input) {
        if (input == null) {
            throw new InvalidInput("", "error.json");
        }
        return input;
    }

    private static AccountBody body(AccountView view) {
        return new AccountBody(
                view.id(),
                view.version(),
                view.email(),
                view.displayName(),
                view.state(),
                view.roles().stream().map(AccountResource::role).toList(),
                view.personId() == null ? null : new PersonView(view.personId(), view.personName()),
                view.createdAt(),
                view.lastSignInAt());
    }

    private static RoleBody role(HeldRole held) {
        return new RoleBody(held.role(), held.base(), held.organisation());
    }
}
