package org.lectern.shared.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** The rows of a sheet as they come; those that are empty are left out. */
final class SheetRows implements SheetContentsHandler {

    private final List<Table.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    List<Table.Row> rows() {
        return rows;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellAddress(reference).getColumn();
        Table.requireColumns(Math.max(column, cells.size()) + 1);
        while (cells.size() < column) {
            cells.add("");
        }
        // Lines of a cell end as those of a file do, here and there in the escape of what XML cannot hold.
        String plain = value == null ? "" : value.replace("_x000D_", "").replace("\r", "");
        cells.add(Table.cell(plain.strip()));
    }

    @Override
    public void endRow(int row) {
        if (!Table.isBlank(cells)) {
            rows.add(new Table.Row(row + 1, cells));
            Table.requireRows(rows.size());
        }
    }
}
