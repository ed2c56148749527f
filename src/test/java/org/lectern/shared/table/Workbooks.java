package org.lectern.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as they come, and as they should not: made by hand, part by part. */
public final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SHEET = PREFIX + "sheet.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** A workbook with the rows of its one sheet, as XML: {@code <row r="1"><c r="A1" t="inlineStr">…}. */
    public static Workbooks of(String rows) {
        return new Workbooks()
                .with("[Content_Types].xml", contentTypes(SHEET + "main+xml"))
                .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", workbook(false))
                .with("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"))
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /** @param workbook the type of the main part */
    static String contentTypes(String workbook) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + override("/xl/workbook.xml", workbook)
                + override("/xl/worksheets/sheet1.xml", PREFIX + "worksheet+xml")
                + override("/xl/worksheets/sheet2.xml", PREFIX + "worksheet+xml")
                + override("/xl/sharedStrings.xml", PREFIX + "sharedStrings+xml")
                + override("/xl/styles.xml", PREFIX + "styles+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** One relationship, rId1. */
    static String relationships(String type, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relationship("rId1", type, target, "") + "</Relationships>";
    }

    static String relationship(String id, String type, String target, String more) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"" + more + "/>";
    }

    static String workbook(boolean from1904) {
        return workbook(from1904, "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>");
    }

    static String workbook(boolean from1904, String sheets) {
        return HEAD + "<workbook" + MAIN
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr"
                + (from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets + "</sheets></workbook>";
    }

    static String sheet(String rows) {
        return HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String sharedStrings(String items) {
        return HEAD + "<sst" + MAIN + ">" + items + "</sst>";
    }

    /** Styles by their formats: style 0 is a plain number, style 1 has the first of these formats, and so on. */
    public static String styles(String... formats) {
        StringBuilder numFmts = new StringBuilder();
        StringBuilder cellXfs = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.length; i++) {
            boolean number = formats[i].matches("#\\d+");
            int id = number ? Integer.parseInt(formats[i].substring(1)) : 164 + i;
            if (!number) {
                numFmts.append("<numFmt numFmtId=\"")
                        .append(id)
                        .append("\" formatCode=\"")
                        .append(formats[i].replace("\"", "&quot;"))
                        .append("\"/>");
            }
            cellXfs.append("<xf numFmtId=\"").append(id).append("\" applyNumberFormat=\"1\"/>");
        }
        return HEAD + "<styleSheet" + MAIN + ">"
                + (numFmts.length() > 0 ? "<numFmts>" + numFmts + "</numFmts>" : "")
                + "<cellXfs>" + cellXfs + "</cellXfs></styleSheet>";
    }

    public Workbooks with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Workbooks with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A row of plain texts. */
    public static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i].replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
