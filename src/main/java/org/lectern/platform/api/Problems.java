package org.lectern.platform.api;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.IdempotencyKeys;
import org.lectern.account.NotSignedIn;
import org.lectern.account.RoleMayNot;
import org.lectern.account.TooManyAttempts;
import org.lectern.platform.Unavailable;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;

/** The one place where a refusal becomes an answer of the API. What is unexpected gets a number and no detail. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Inject
    private CurrentLanguage language;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem problem = known(cause);
            if (problem != null) {
                return cause instanceof TooManyAttempts tooMany
                        ? Response.fromResponse(answer(problem))
                                .header("Retry-After", tooMany.seconds())
                                .build()
                        : answer(problem);
            }
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            // Jersey says 404 for a path parameter that is no number, and 400 or 415 for a body it cannot read.
            return answer(problem(status >= 500 ? 500 : status, null, null, null));
        }
        if (Unavailable.isCauseOf(thrown)) {
            LOG.log(Level.WARNING, "the database does not answer", thrown);
            return Response.fromResponse(answer(problem(503, null, messages().text("shared.error.503.text"), null)))
                    .header("Retry-After", "10")
                    .build();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "unexpected failure " + number, thrown);
        return answer(new Problem("about:blank", title(500), 500, messages().text("error.number", number), null, null));
    }

    private Problem known(Throwable cause) {
        if (cause instanceof TooManyAttempts tooMany) {
            return problem(
                    429, tooMany.rule().name(), messages().text(tooMany.rule().messageKey(), tooMany.args()), null);
        }
        if (cause instanceof BusinessRuleViolation violation) {
            return problem(
                    409,
                    violation.rule().name(),
                    messages().text(violation.rule().messageKey(), violation.args()),
                    null);
        }
        if (cause instanceof InvalidInput input) {
            List<Problem.Field> fields = input.violations().stream()
                    .map(wrong -> new Problem.Field(wrong.field(), messages().text(wrong.key(), wrong.args())))
                    .toList();
            return problem(400, null, fields.isEmpty() ? null : fields.get(0).message(), fields);
        }
        if (cause instanceof NotFound) {
            return problem(404, null, messages().text("error.not-found"), null);
        }
        if (cause instanceof NotSignedIn) {
            return problem(401, null, messages().text("error.sign-in"), null);
        }
        if (cause instanceof RoleMayNot) {
            return problem(403, null, messages().text("error.role"), null);
        }
        if (cause instanceof StaleVersion || cause instanceof OptimisticLockException) {
            return problem(409, "RECORD_IS_UNCHANGED_SINCE_READ", messages().text("error.stale"), null);
        }
        if (cause instanceof IdempotencyKeys.Reused) {
            return problem(422, null, messages().text("error.key-reused"), null);
        }
        if (cause instanceof BodyTooLarge) {
            return problem(413, null, messages().text("error.too-large"), null);
        }
        return null;
    }

    private Problem problem(int status, String rule, String detail, List<Problem.Field> violations) {
        String type = rule == null
                ? "about:blank"
                : "urn:lectern:rule:" + rule.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, title(status), status, detail, rule, violations);
    }

    private String title(int status) {
        String key = "error.title." + status;
        return messages().has(key)
                ? messages().text(key)
                : Response.Status.fromStatusCode(status) == null
                        ? Integer.toString(status)
                        : Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    private Messages messages() {
        return Messages.in(language.get());
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
