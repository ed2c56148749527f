package org.lectern.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which requests get in at all, decided from their first lines alone: host, method, path, names of parameters. */
final class Gate {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> API_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    /**
     * Encoded dots, slashes, back slashes, semicolons, per cent signs and control characters hide a path from its
     * rules.
     */
    private static final Pattern HIDDEN = Pattern.compile("%(2[ef5]|5c|3b|[01][0-9a-f]|7f)|%(?![0-9a-f]{2})");

    private static final Pattern HALF_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final char REPLACEMENT = 0xFFFD;

    private static final Pattern BAD_PATH = Pattern.compile("[;\\\\\\x00-\\x20\\x7f]|//|(^|/)\\.{1,2}(/|$)");

    /** Parameters that name one record: two of them name none. */
    private static final Set<String> IDENTITIES = Set.of("id", "code", "slot");

    private final Set<String> hosts;

    /** @param hosts further host names the application is known by, in lower case, without port */
    Gate(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /** True for exactly one Host header that names this application, and a request that is for the same host. */
    boolean knowsHost(List<String> headers, String serverName) {
        return headers.size() == 1 && known(headers.get(0)) && (serverName == null || known(serverName));
    }

    /** False for a form that a page of another host sends, or one that hides where it is from. */
    boolean knowsOrigin(String origin, String fetchSite) {
        return !"cross-site".equals(fetchSite)
                && (origin == null
                        || origin.matches("https?://.+") && known(origin.substring(origin.indexOf("//") + 2)));
    }

    private boolean known(String header) {
        String host = header.trim().toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        if (colon > host.lastIndexOf(']')) {
            if (!host.substring(colon + 1).matches("[0-9]{1,5}")) {
                return false;
            }
            host = host.substring(0, colon);
        }
        String bare = host.equals("::1") || host.equals("0:0:0:0:0:0:0:1") ? "[::1]" : host;
        return LOCAL.contains(bare) || hosts.contains(bare);
    }

    static boolean allowsMethod(String method, String path) {
        return (isApi(path) ? API_METHODS : PAGE_METHODS).contains(method);
    }

    static String allowedMethods(String path) {
        return isApi(path) ? "GET, HEAD, POST, PUT, DELETE, OPTIONS" : "GET, HEAD, POST";
    }

    /** True for a path that says plainly what it means. */
    static boolean isPlain(String path) {
        return path.startsWith("/")
                && !BAD_PATH.matcher(path).find()
                && !HIDDEN.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    /** Addresses that the server brings along and that are nobody's business, and pages under their file name. */
    static boolean isClosed(String path) {
        return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/metrics")
                || path.startsWith("/openapi")
                || path.startsWith("/health") && !path.equals("/health/live") && !path.equals("/health/ready")
                || path.startsWith("/WEB-INF")
                || path.startsWith("/META-INF");
    }

    /** True if the address names a record twice. */
    static boolean isAmbiguous(String query) {
        if (query == null) {
            return false;
        }
        return IDENTITIES.stream()
                .anyMatch(name -> Pattern.compile("&")
                                .splitAsStream(query)
                                .filter(pair -> pair.startsWith(name + "="))
                                .count()
                        > 1);
    }

    /** True if the bytes of a query are UTF-8, plainly or after a per cent sign. */
    static boolean isText(String query) {
        if (query == null) {
            return true;
        }
        if (HALF_ENCODED.matcher(query).find()) {
            return false;
        }
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** True if none of the values holds what stands for bytes that are no text. */
    static boolean isText(Collection<String[]> values) {
        return values.stream().flatMap(Arrays::stream).noneMatch(value -> value.indexOf(REPLACEMENT) >= 0);
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
