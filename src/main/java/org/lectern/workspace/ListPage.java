package org.lectern.workspace;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.account.Role;
import org.lectern.shared.InvalidInput;

/**
 * A list whose state can be kept under a name. It says which parameters of its address belong to that state: nothing
 * else is kept, so that a view leads to this page and to no other.
 */
public enum ListPage {
    SESSIONS("/coordinator/session/list", Set.of(), "q", "state", "base", "course", "from", "to"),
    PEOPLE("/coordinator/person/list", Set.of(), "q", "targetGroup", "province"),
    COURSES("/coordinator/course/list", Set.of(), "q", "status", "targetGroup", "instrument", "base"),
    /** Of whichever session: its id stays in the address, and is no part of the view. */
    ROSTER("/coordinator/session/roster", Set.of(), "q", "state"),
    /** An empty period is all time, no rows are the total alone: here nothing says something. */
    REPORT(
            "/report/officials-trained",
            Set.of("from", "to", "groupBy"),
            "from",
            "to",
            "groupBy",
            "thenBy",
            "base",
            "targetGroup",
            "province",
            "gender",
            "rankBand",
            "course",
            "instrument",
            "mode",
            "kind"),
    ACCOUNTS("/admin/account/list", Set.of(), "q", "role", "state"),
    AUDIT("/admin/audit", Set.of(), "from", "to", "actor", "action", "kind", "object", "base", "outcome");

    /** Names the record that a list belongs to. */
    public static final String RECORD = "id";

    /** The part of the address that names the columns, by commas or once for each. */
    private static final String COLUMNS = "columns";

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z]{1,40}");

    /** Of one value; what is longer is no filter that somebody chose. */
    private static final int VALUE_LENGTH = 200;

    private static final int MOST_VALUES = 30;

    private final String path;
    private final Set<String> mayBeEmpty;
    private final List<String> parameters;

    ListPage(String path, Set<String> mayBeEmpty, String... parameters) {
        this.path = path;
        this.mayBeEmpty = mayBeEmpty;
        this.parameters = List.of(parameters);
    }

    public String path() {
        return path;
    }

    /** Who may open it. */
    public Role[] readers() {
        return this == REPORT
                ? new Role[] {Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER}
                : new Role[] {Role.ADMINISTRATOR, Role.COORDINATOR};
    }

    public boolean isOfARecord() {
        return this == ROSTER;
    }

    /**
     * What of these parameters is the state of this list, always in the same order, so that two addresses that show the
     * same give the same text.
     */
    public String filter(Map<String, List<String>> asked) {
        StringBuilder filter = new StringBuilder();
        for (String name : parameters) {
            asked.getOrDefault(name, List.of()).stream()
                    .map(ListPage::clean)
                    .filter(value -> !value.isEmpty() || mayBeEmpty.contains(name))
                    .distinct()
                    .limit(MOST_VALUES)
                    .forEach(value -> add(filter, name, value));
        }
        String columns = columns(asked.getOrDefault(COLUMNS, List.of()));
        if (!columns.isEmpty()) {
            add(filter, COLUMNS, columns);
        }
        return filter.toString();
    }

    private static void add(StringBuilder filter, String name, String value) {
        filter.append(filter.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The columns of the report are what it is defined by: those alone are the same for everybody. */
    private String columns(List<String> named) {
        return named.stream()
                .filter(value -> this != REPORT)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> COLUMN.matcher(name).matches())
                .distinct()
                .limit(MOST_VALUES)
                .collect(Collectors.joining(","));
    }

    /**
     * The same of a text that was an address once.
     *
     * @throws InvalidInput if more is filtered than can be kept
     */
    String filter(String text) {
        String filter = filter(parsed(text));
        if (filter.length() > SavedView.FILTER_LENGTH) {
            throw new InvalidInput("name", "error.view.filter");
        }
        return filter;
    }

    /** The address within the application that shows the list like this. */
    public String address(String record, String filter) {
        String of = record == null || !isOfARecord()
                ? ""
                : RECORD + '=' + URLEncoder.encode(record, StandardCharsets.UTF_8);
        String query = of + (of.isEmpty() || filter.isEmpty() ? "" : "&") + filter;
        return query.isEmpty() ? path : path + '?' + query;
    }

    /** A control character never was a choice on the page: what holds one is left out. */
    private static String clean(String value) {
        String text = value == null ? "" : value.strip();
        boolean odd = text.length() > VALUE_LENGTH
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE);
        return odd ? "" : text;
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
