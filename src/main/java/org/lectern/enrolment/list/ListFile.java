package org.lectern.enrolment.list;

import java.util.List;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.table.Table;
import org.lectern.shared.table.UploadedFile;

/**
 * What stands in a file: its heads, and the rows below them.
 *
 * @param encoding of a CSV file; null for a workbook
 */
public record ListFile(UploadedFile file, String encoding, List<String> heads, List<ListRow> rows) {

    private static final int HEADS_LENGTH = 4000;

    /** @throws InvalidInput for what is no table, or has no rows */
    public static ListFile read(UploadedFile file, ListKind kind) {
        Table table = Table.read(file);
        int head = ColumnMap.headRow(table.rows(), kind);
        List<String> heads = table.rows().get(head).cells();
        List<ListRow> rows = table.rows().stream()
                .skip(head + 1L)
                .map(row -> ListRow.of(row.number(), row.cells()))
                .toList();
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "error.file-empty");
        }
        if (Json.write(heads).length() > HEADS_LENGTH) {
            throw new InvalidInput("file", "error.list-heads");
        }
        return new ListFile(file, table.encoding(), heads, rows);
    }
}
