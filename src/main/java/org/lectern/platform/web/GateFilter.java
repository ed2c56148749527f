package org.lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.platform.Settings;

/**
 * Stands before everything else. What is wrong with a request on its face never reaches a page: a foreign host, a
 * method nobody uses, a path that hides what it means, too many parameters, a form without the state of its view.
 */
public class GateFilter implements Filter {

    private static final int MAX_PARAMETERS = 2_000;
    private static final int MAX_QUERY = 8_192;
    /** The server itself ends what is three times as large, with a page of its own. */
    private static final long MAX_BODY_BYTES = 20L * 1024 * 1024;

    private static final long MAX_FORM_BYTES = 2L * 1024 * 1024;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Pattern SERVER_STATE = Pattern.compile("-?[0-9]{1,20}:-?[0-9]{1,20}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/=_-]{16,128}");

    @Inject
    private Settings settings;

    private Gate gate;

    @Override
    public void init(FilterConfig config) {
        Set<String> hosts = settings.text("lectern.hosts").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        gate = new Gate(hosts);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (!gate.knowsHost(hosts, request.getServerName())
                || !Gate.isPlain(path)
                || Gate.isAmbiguous(request.getQueryString())
                || !Gate.isText(request.getQueryString())
                || request.getQueryString() != null && request.getQueryString().length() > MAX_QUERY) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!Gate.allowsMethod(request.getMethod(), path)) {
            response.setHeader("Allow", Gate.allowedMethods(path));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > MAX_BODY_BYTES) {
            // Read to its end, so that whoever sends it comes to reading the answer.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (Gate.isClosed(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isFaces(request)) {
            toFaces(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFaces(HttpServletRequest request) {
        return "faces".equals(request.getHttpServletMapping().getServletName())
                && !request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    private void toFaces(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean post = "POST".equals(request.getMethod());
        if (post && !gate.knowsOrigin(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (post && !isForm(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (post && !isMultipart(request.getContentType()) && request.getContentLengthLong() > MAX_FORM_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String[] states = parameters.get(VIEW_STATE);
        if (parameters.size() > MAX_PARAMETERS || !Gate.isText(parameters.values()) || !post && states != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (post && (!isState(states) || !isNonce(parameters.get("primefaces.nonce")))) {
            Expired.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(String contentType) {
        return contentType != null
                && (contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                        || isMultipart(contentType));
    }

    private static boolean isMultipart(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isState(String[] states) {
        return states != null
                && states.length == 1
                && SERVER_STATE.matcher(states[0]).matches();
    }

    private static boolean isNonce(String[] nonces) {
        return nonces == null || nonces.length == 1 && NONCE.matcher(nonces[0]).matches();
    }
}
