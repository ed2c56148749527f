package org.lectern.shared.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the first sheet of an Excel workbook, and nothing else of it: no formula is worked out, no link is followed, no
 * name is resolved.
 */
final class XlsxTable {

    private final XlsxParts parts;
    private final List<String> strings = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private XlsxStyles styles;

    private XlsxTable(XlsxParts parts) {
        this.parts = parts;
    }

    static boolean isZip(byte[] content) {
        if (content.length > 7 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            // The container of old Excel files, and of new ones with a password.
            throw Table.refusal("error.file-protected");
        }
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static Table read(byte[] content) {
        XlsxTable table = new XlsxTable(XlsxParts.of(content));
        table.read();
        return new Table(null, table.rows);
    }

    private void read() {
        String sheet = null;
        boolean from1904 = false;
        try (XlsxXml workbook = new XlsxXml(parts.part("xl/workbook.xml"))) {
            while (workbook.next()) {
                if (workbook.begins("workbookPr")) {
                    String epoch = workbook.attribute("date1904");
                    from1904 = "1".equals(epoch) || "true".equals(epoch);
                } else if (workbook.begins("sheet") && sheet == null && !"hidden".equals(workbook.attribute("state"))) {
                    sheet = workbook.attribute("id");
                }
            }
        }
        styles = new XlsxStyles(parts.part("xl/styles.xml"), from1904);
        readStrings();
        InputStream part = parts.part(path(sheet));
        if (part == null) {
            throw Table.refusal("error.file-broken");
        }
        readSheet(part);
    }

    private String path(String relation) {
        Map<String, String> targets = new HashMap<>();
        InputStream relations = parts.part("xl/_rels/workbook.xml.rels");
        if (relations != null) {
            try (XlsxXml xml = new XlsxXml(relations)) {
                while (xml.next()) {
                    if (xml.begins("Relationship")) {
                        targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
                    }
                }
            }
        }
        String target = targets.getOrDefault(String.valueOf(relation), "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The texts that cells share; how a word is to be read aloud is left out. */
    private void readStrings() {
        InputStream part = parts.part("xl/sharedStrings.xml");
        if (part == null) {
            return;
        }
        try (XlsxXml xml = new XlsxXml(part)) {
            StringBuilder text = new StringBuilder();
            boolean inside = false;
            boolean reading = false;
            while (xml.next()) {
                if (xml.begins("si")) {
                    text.setLength(0);
                } else if (xml.begins("rPh")) {
                    reading = true;
                } else if (xml.ends("rPh")) {
                    reading = false;
                } else if (xml.begins("t")) {
                    inside = !reading;
                } else if (xml.ends("t")) {
                    inside = false;
                } else if (xml.ends("si")) {
                    strings.add(Table.cell(text.toString()));
                } else if (inside) {
                    text.append(xml.text());
                }
            }
        }
    }

    private void readSheet(InputStream part) {
        try (XlsxXml xml = new XlsxXml(part)) {
            List<String> cells = new ArrayList<>();
            int number = 0;
            while (xml.next()) {
                if (xml.begins("row")) {
                    number = xml.number("r", number + 1);
                    cells.clear();
                } else if (xml.begins("c")) {
                    int column = column(xml.attribute("r"), cells.size());
                    Table.requireColumns(column + 1);
                    String value = cell(xml);
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(Table.cell(unescaped(value).strip()));
                } else if (xml.ends("row") && !Table.isBlank(cells)) {
                    rows.add(new Table.Row(number, cells));
                    Table.requireRows(rows.size());
                }
            }
        }
    }

    /** The value of a cell, up to its end; a formula counts for what it came to when it was saved. */
    private String cell(XlsxXml xml) {
        String type = String.valueOf(xml.attribute("t"));
        int style = xml.number("s", -1);
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        while (!xml.ends("c") && xml.next()) {
            if (xml.begins("v") || xml.begins("t")) {
                inside = true;
            } else if (xml.ends("v") || xml.ends("t")) {
                inside = false;
            } else if (inside) {
                value.append(xml.text());
            }
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(raw);
            case "inlineStr", "str", "d" -> raw;
            case "b" -> "1".equals(raw) ? "TRUE" : "FALSE";
            case "e" -> raw;
            default -> raw.isBlank() ? "" : styles.shown(raw, style);
        };
    }

    private String shared(String index) {
        String plain = index.strip();
        if (!plain.matches("\\d{1,9}") || Integer.parseInt(plain) >= strings.size()) {
            throw Table.refusal("error.file-broken");
        }
        return strings.get(Integer.parseInt(plain));
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x000D_") ? text.replace("_x000D_", "") : text;
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.max(column - 1, next);
    }
}
