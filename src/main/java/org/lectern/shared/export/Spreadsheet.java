package org.lectern.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook, streamed sheet by sheet. The first row of a sheet is its head. */
public final class Spreadsheet implements RowWriter {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 500;
    private static final String VERSION = "1.0";

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    /** @param sheetName at most 31 characters, as spreadsheets want */
    public Spreadsheet(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Lectern", VERSION);
        begin(sheetName);
    }

    private void begin(String sheetName) {
        sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
        row = 0;
    }

    /** Ends this sheet; what follows stands on a new one. */
    public void nextSheet(String sheetName) throws IOException {
        sheet.finish();
        begin(sheetName);
    }

    /** How wide a column of this sheet is, in characters. */
    public void width(int column, double characters) {
        sheet.width(column, characters);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null) {
                sheet.inlineString(row, column, CellText.of(value));
            }
        }
        if (row == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
