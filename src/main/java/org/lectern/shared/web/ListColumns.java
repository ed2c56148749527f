package org.lectern.shared.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a list are shown. The address names them, in any order; the page keeps its own. Names it does not
 * know say nothing, and an address that names none it knows shows the usual ones. What a row is known by is always
 * shown.
 */
public final class ListColumns {

    /** The part of an address that names the columns, by commas or once for each. */
    public static final String PARAMETER = "columns";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    /**
     * A column that has a name.
     *
     * @param always it cannot be left out
     * @param usual it is shown where the address says nothing
     */
    public record Column(String name, String label, boolean always, boolean usual) {}

    private final List<Column> offered;
    private final Set<String> shown;

    /** @param asked names by commas; null or empty where the address says nothing */
    public ListColumns(List<Column> offered, String asked) {
        this.offered = List.copyOf(offered);
        Set<String> named = names(asked).collect(Collectors.toSet());
        boolean chosen = offered.stream().map(Column::name).anyMatch(named::contains);
        shown = offered.stream()
                .filter(column -> column.always() || (chosen ? named.contains(column.name()) : column.usual()))
                .map(Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an address asks for, by commas: plain names and nothing else. Null where it does not ask. */
    static String asked(Map<String, String[]> parameters) {
        String[] values = parameters.get(PARAMETER);
        return values == null
                ? null
                : names(String.join(",", values))
                        .filter(name -> NAME.matcher(name).matches())
                        .collect(Collectors.joining(","));
    }

    public boolean isShown(String name) {
        return shown.contains(name);
    }

    /** Those that can be shown or left out. */
    public List<Column> choices() {
        return offered.stream().filter(column -> !column.always()).toList();
    }

    /** Those that cannot be left out. */
    public List<Column> fixed() {
        return offered.stream().filter(Column::always).toList();
    }

    public long shownChoices() {
        return choices().stream().filter(column -> isShown(column.name())).count();
    }

    /** True where other columns are shown than usual. */
    public boolean isChosen() {
        return choices().stream().anyMatch(column -> column.usual() != isShown(column.name()));
    }

    /** For an address that shows the same; null where it need not say so. */
    public String text() {
        return isChosen() ? String.join(",", shown) : null;
    }

    private static Stream<String> names(String asked) {
        return asked == null ? Stream.empty() : Arrays.stream(asked.split(",")).map(String::strip);
    }
}
