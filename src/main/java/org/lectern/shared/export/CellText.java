package org.lectern.shared.export;

/**
 * The one escape of text on its way into a cell: a spreadsheet would run what begins like a formula. Numbers are cells
 * of their own kind and never pass here.
 */
public final class CellText {

    private static final String DANGEROUS = "=+-@\t\r";

    private CellText() {}

    /** The text, after an apostrophe if a spreadsheet could take it for a formula; empty for null. */
    public static String of(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
