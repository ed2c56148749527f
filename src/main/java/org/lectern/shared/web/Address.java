package org.lectern.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The address of this page with one thing changed: the language, the page of a list, a filter. The state of a list
 * lives in its address and nowhere else.
 */
@RequestScoped
@Named("address")
public class Address {

    private static final String LANGUAGE = "lang";
    private static final String PAGE = "page";
    private static final String RECORD = "id";
    private static final String VIEW = "view";

    /** Asks for the whole list where another view of it opens by itself. */
    private static final String WHOLE = "all";

    @Inject
    private HttpServletRequest request;

    private boolean opensWithView;

    /**
     * Said where this list opens with a view when its address says nothing: to see it whole, the address must say so.
     */
    public void opensWithView() {
        opensWithView = true;
    }

    public boolean isOpensWithView() {
        return opensWithView;
    }

    /** The path of the page without its extension, as people see it. */
    public String getPath() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    /** The same page in another language. */
    public String inLanguage(String tag) {
        return with(LANGUAGE, tag);
    }

    /** The same list from another page on, counted from 0. */
    public String page(int number) {
        return with(PAGE, number == 0 ? null : Integer.toString(number));
    }

    /** The same page with one parameter set; left out where the value is null or empty. */
    public String with(String name, String value) {
        Map<String, List<String>> parameters = parameters();
        if (value == null || value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, List.of(value));
        }
        if (!PAGE.equals(name) && !LANGUAGE.equals(name)) {
            parameters.remove(PAGE);
        }
        return getPath() + query(parameters);
    }

    /** The same page without its filter; the record it belongs to stays, and so do the columns. */
    public String getCleared() {
        return only(Set.of(RECORD, ListColumns.PARAMETER));
    }

    /** The same page as it is for everybody who has chosen nothing. */
    public String getWhole() {
        return only(Set.of(RECORD));
    }

    private String only(Set<String> kept) {
        Map<String, List<String>> parameters = parameters();
        parameters.keySet().retainAll(kept);
        if (opensWithView) {
            parameters.put(VIEW, List.of(WHOLE));
        }
        return getPath() + query(parameters);
    }

    /** Which columns are asked for, by commas, in the address or by a form of the page; null where none are. */
    public String getColumns() {
        return ListColumns.asked(request.getParameterMap());
    }

    /** True where the address carries anything but its record, columns, language and page: a filter is on. */
    public boolean isFiltered() {
        return parameters().entrySet().stream()
                .anyMatch(entry -> !RECORD.equals(entry.getKey())
                        && !LANGUAGE.equals(entry.getKey())
                        && !PAGE.equals(entry.getKey())
                        && !VIEW.equals(entry.getKey())
                        && !ListColumns.PARAMETER.equals(entry.getKey())
                        && entry.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** What stands in the address behind the path, by name. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String query =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getQueryString() : null;
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters
                            .computeIfAbsent(decoded(pair.substring(0, equals)), key -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String query(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
