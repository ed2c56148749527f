package org.lectern.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;
import org.lectern.account.web.BrowserSession;
import org.lectern.platform.web.SecurityHeaders;

/**
 * Says who makes a request. Pages know by the session of the browser, the API by what the request itself carries (never
 * by a cookie, so that another site cannot use it). Who may do what is decided by the use cases.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(Authentication.class.getName());
    private static final String SIGN_IN = "/sign-in";

    @Inject
    private SignedInAccounts accounts;

    @Inject
    private CurrentAccount current;

    @Inject
    private ApiCredentials credentials;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            current.cameFrom(request.getRemoteAddr());
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.equals("/api") || path.startsWith("/api/")) {
                return ofApi(path, request, response, context);
            }
            return path.startsWith("/jakarta.faces.resource/")
                    ? context.doNothing()
                    : ofPage(request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        } catch (RuntimeException e) {
            // The container answers 500 and keeps the reason to itself.
            LOG.log(Level.SEVERE, "cannot tell who asks", e);
            throw e;
        }
    }

    private AuthenticationStatus ofApi(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        ApiCredentials.Answer answer = credentials.read(path, request);
        if (answer.refusal() != null) {
            answer.refusal().write(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return answer.account() == null ? context.doNothing() : signedIn(answer.account(), context);
    }

    private AuthenticationStatus ofPage(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        Optional<BrowserSession.SignedIn> remembered = BrowserSession.signedIn(request);
        Optional<SignedInAccount> account =
                remembered.flatMap(login -> accounts.bySession(login.accountId(), login.authVersion(), login.at()));
        if (account.isPresent()) {
            return signedIn(account.get(), context);
        }
        if (remembered.isPresent()) {
            BrowserSession.end(request);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        askToSignIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus signedIn(SignedInAccount account, HttpMessageContext context) {
        current.become(account);
        Set<String> roles =
                account.roles().stream().map(held -> held.role().name()).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(Long.toString(account.accountId()), roles);
    }

    /** Sends a browser to the sign-in page: by a relative address, since the Host header is anybody's. */
    static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.write(request, response);
        response.setHeader("Cache-Control", "no-store");
        String address = request.getContextPath() + SIGN_IN;
        BrowserSession.remember(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address);
    }
}
