package org.lectern.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.lectern.account.SignInService;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;
import org.lectern.account.TooManyAttempts;
import org.lectern.platform.api.Problem;
import org.lectern.platform.web.SecurityHeaders;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * What a request to the API carries: a token, or, where a token is asked for and nowhere else, an address and a
 * password.
 */
@ApplicationScoped
class ApiCredentials {

    private static final String TOKENS = "/api/v1/tokens";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private SignedInAccounts accounts;

    @Inject
    private SignInService signIn;

    /** Who it is, or why not; both null where the request says nothing. */
    record Answer(SignedInAccount account, Refusal refusal) {}

    /** A problem written before the API is reached. */
    record Refusal(Problem problem, String challenge, Long retryAfter) {

        void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
            SecurityHeaders.write(request, response);
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Cache-Control", "no-store");
            if (challenge != null) {
                response.setHeader("WWW-Authenticate", challenge);
            }
            if (retryAfter != null) {
                response.setHeader("Retry-After", retryAfter.toString());
            }
            response.getOutputStream().write(JSON.writeValueAsBytes(problem));
        }
    }

    Answer read(String path, HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean asksForToken = "POST".equals(request.getMethod()) && TOKENS.equals(path);
        Language language = Language.nearest(request.getLocale());
        if (header == null) {
            return new Answer(null, null);
        }
        if (asksForToken) {
            return startsWith(header, "Basic ") ? basic(header, language) : refused("Basic", language);
        }
        return startsWith(header, "Bearer ")
                ? accounts.byToken(header.substring("Bearer ".length()).trim())
                        .map(account -> new Answer(account, null))
                        .orElseGet(() -> refused("Bearer error=\"invalid_token\"", language))
                : refused("Bearer", language);
    }

    private Answer basic(String header, Language language) {
        Optional<String[]> pair = decoded(header.substring("Basic ".length()).trim());
        if (pair.isEmpty()) {
            return refused("Basic", language);
        }
        try {
            SignInService.Proof proof = signIn.signInForToken(pair.get()[0], pair.get()[1]);
            return accounts.byId(proof.accountId())
                    .map(account -> new Answer(account, null))
                    .orElseGet(() -> refused("Basic", language));
        } catch (TooManyAttempts e) {
            return refused(429, e, null, e.seconds(), language);
        } catch (BusinessRuleViolation e) {
            return refused(401, e, "Basic", null, language);
        }
    }

    private static Optional<String[]> decoded(String word) {
        try {
            String text = new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Answer refused(String challenge, Language language) {
        Messages messages = Messages.in(language);
        Problem problem = new Problem(
                "about:blank", messages.text("error.title.401"), 401, messages.text("error.sign-in"), null, null);
        return new Answer(null, new Refusal(problem, challenge, null));
    }

    private static Answer refused(
            int status, BusinessRuleViolation why, String challenge, Long retryAfter, Language language) {
        Messages messages = Messages.in(language);
        Problem problem = new Problem(
                "about:blank",
                messages.text("error.title." + status),
                status,
                messages.text(why.rule().messageKey(), why.args()),
                why.rule().name(),
                null);
        return new Answer(null, new Refusal(problem, challenge, retryAfter));
    }
}
