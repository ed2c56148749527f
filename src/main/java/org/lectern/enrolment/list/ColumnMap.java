package org.lectern.enrolment.list;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.table.Table;

/**
 * Which column of a file says what.
 *
 * @param columns the place of each, from 0
 */
public record ColumnMap(Map<ListColumn, Integer> columns) {

    /** A list may begin with a title and a date; its heads stand below them. */
    private static final int HEADS_WITHIN = 10;

    public ColumnMap {
        columns = Map.copyOf(columns);
    }

    /**
     * As somebody says, for a list.
     *
     * @param said the place of each column that says something, from 0
     * @throws InvalidInput for what is no column of such a list or of its file, or twice the same
     */
    public static ColumnMap said(Map<ListColumn, Integer> said, ListImport list) {
        int places = list.heads().size();
        said.forEach((column, place) -> {
            if (place < 0 || place >= places || !column.isOf(list.kind())) {
                throw new InvalidInput(column.field(), "error.value");
            }
        });
        ColumnMap columns = new ColumnMap(said);
        if (!columns.isPlain()) {
            throw new InvalidInput(ListColumn.FULL_NAME.field(), "error.list-column-twice");
        }
        return columns;
    }

    /** The row of the heads: the first of the first few that names a column of people, else the first of all. */
    public static int headRow(List<Table.Row> rows, ListKind kind) {
        for (int i = 0; i < Math.min(HEADS_WITHIN, rows.size()); i++) {
            boolean heads = rows.get(i).cells().stream()
                            .filter(head -> ListColumn.ofHead(head, kind).isPresent())
                            .count()
                    >= 2;
            boolean name = rows.get(i).cells().stream()
                    .anyMatch(head -> ListColumn.ofHead(head, kind).equals(Optional.of(ListColumn.FULL_NAME)));
            if (heads || name) {
                return i;
            }
        }
        return 0;
    }

    /**
     * What the heads mean: as the base said the last time, else by their words.
     *
     * @param remembered by {@link ListColumn#norm} of the head; empty for a column that says nothing
     */
    public static ColumnMap guess(List<String> heads, Map<String, Optional<ListColumn>> remembered, ListKind kind) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < heads.size(); i++) {
            String norm = ListColumn.norm(heads.get(i));
            Optional<ListColumn> column =
                    remembered.containsKey(norm) ? remembered.get(norm) : ListColumn.ofHead(heads.get(i), kind);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), i);
            }
        }
        return new ColumnMap(columns);
    }

    /** Nothing can be read without the names. */
    public boolean isComplete() {
        return columns.containsKey(ListColumn.FULL_NAME);
    }

    /** True where no two say the same place. */
    private boolean isPlain() {
        Set<Integer> places = new HashSet<>(columns.values());
        return places.size() == columns.size();
    }

    /** The place of a column; null where there is none. */
    public Integer of(ListColumn column) {
        return columns.get(column);
    }

    /** What stands at a place; null for nothing that is read. */
    ListColumn at(int place) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public String value(List<String> cells, ListColumn column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
