package org.lectern.account.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.lectern.account.CurrentAccount;
import org.lectern.account.IdempotencyKeys;
import org.lectern.shared.InvalidInput;

/** Every POST may carry an {@code Idempotency-Key}; made again under it, a request is answered and not done again. */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String OURS = "org.lectern.idempotency-key";

    /** What is longer is refused later, by who reads the body. */
    private static final int MAX_BYTES = 24 * 1024 * 1024;

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private CurrentAccount current;

    /** The part of an answer that is given again. */
    public record Again(Long id) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        boolean asksForToken = request.getUriInfo().getPath().replace("/", "").equals("tokens");
        if (key == null || !"POST".equals(request.getMethod()) || !current.isSignedIn() || asksForToken) {
            return;
        }
        if (key.isBlank()
                || key.length() > IdempotencyKeys.LENGTH
                || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new InvalidInput(HEADER, "error.idempotency-key");
        }
        Optional<IdempotencyKeys.Answer> before = keys.begin(current.required().accountId(), key, fingerprint(request));
        if (before.isEmpty()) {
            request.setProperty(OURS, key);
        } else {
            request.abortWith(again(before.get()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String key = (String) request.getProperty(OURS);
        if (key == null) {
            return;
        }
        long account = current.required().accountId();
        if (response.getStatus() >= 300) {
            keys.freed(account, key);
            return;
        }
        URI location = response.getLocation();
        String path = location == null ? null : location.getRawPath();
        keys.answered(
                account, key, new IdempotencyKeys.Answer(response.getStatus(), path, id(response.getEntity(), path)));
    }

    private static Response again(IdempotencyKeys.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.path() != null) {
            response.header("Location", answer.path());
        }
        if (answer.id() != null) {
            response.type(MediaType.APPLICATION_JSON).entity(new Again(answer.id()));
        }
        return response.build();
    }

    /** The method, the address and the body; the body can be read once more afterwards. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        MessageDigest digest = sha256();
        digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        digest.update(("?" + (query == null ? "" : query) + "\n").getBytes(StandardCharsets.UTF_8));
        InputStream in = request.getEntityStream();
        byte[] body = in.readNBytes(MAX_BYTES);
        digest.update(body);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(body), in));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Long id(Object entity, String path) {
        if (entity instanceof Record) {
            try {
                Object id = entity.getClass().getMethod("id").invoke(entity);
                return id instanceof Number number ? Long.valueOf(number.longValue()) : null;
            } catch (NoSuchMethodException e) {
                return lastNumber(path);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return lastNumber(path);
    }

    private static Long lastNumber(String path) {
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return last.matches("\\d{1,18}") ? Long.valueOf(last) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
