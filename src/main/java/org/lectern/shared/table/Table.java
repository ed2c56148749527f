package org.lectern.shared.table;

import java.util.List;
import org.lectern.shared.IdentityNumbers;
import org.lectern.shared.InvalidInput;

/**
 * The text of a spreadsheet: the first sheet of a workbook or a CSV file. Formulas are their values, dates are
 * {@code 2026-11-20}, times follow them.
 *
 * @param encoding of a CSV file, as it was found out; null for a workbook
 * @param rows those that are not empty
 */
public record Table(String encoding, List<Row> rows) {

    /** Data rows and head together; more is no list of one training. */
    public static final int MAX_ROWS = 10_050;

    public static final int MAX_COLUMNS = 100;

    private static final int CELL_LENGTH = 2_000;

    /**
     * One row.
     *
     * @param number as the spreadsheet shows it, from 1
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The text of a column from 0; empty where the row is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads what was sent, whatever its name says.
     *
     * @throws InvalidInput for anything that is no table, or might harm who opens it
     */
    public static Table read(UploadedFile file) {
        file.requireSize();
        Table table = Workbook.is(file.content()) ? Workbook.read(file.content()) : CsvTable.read(file.content());
        if (table.rows().isEmpty()) {
            throw new InvalidInput(UploadedFile.FIELD, "error.file-empty");
        }
        return table;
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    static InvalidInput refusal(String key, Object... args) {
        return new InvalidInput(UploadedFile.FIELD, key, args);
    }

    static void requireRows(int number) {
        if (number > MAX_ROWS) {
            throw refusal("error.file-rows", MAX_ROWS - 50);
        }
    }

    static void requireColumns(int number) {
        if (number > MAX_COLUMNS) {
            throw refusal("error.file-columns", MAX_COLUMNS);
        }
    }

    /**
     * What is longer than any field is too long anyhow; the field says so. Numbers of identity cards are not taken in.
     */
    static String cell(String text) {
        return IdentityNumbers.hidden(text.length() > CELL_LENGTH ? text.substring(0, CELL_LENGTH) : text);
    }
}
