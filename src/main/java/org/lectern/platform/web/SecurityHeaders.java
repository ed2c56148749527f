package org.lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.lectern.account.CurrentAccount;

/** What every answer tells the browser to be careful about. */
public class SecurityHeaders implements Filter {

    static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String POLICY_PARAMETER = "primefaces.CSP_POLICY";

    @Inject
    private CurrentAccount me;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        write(request, response);
        if (!request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", me.isSignedIn() ? "no-store" : "no-cache");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** Also for an answer that is given before any filter is reached. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY_HEADER, request.getServletContext().getInitParameter(POLICY_PARAMETER));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * PrimeFaces adds its policy with the nonce of the page; two policies would both hold, so it takes the place of
     * ours.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY_HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
