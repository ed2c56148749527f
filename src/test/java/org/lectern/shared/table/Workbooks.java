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

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** A workbook with the rows of its one sheet, as XML: {@code <row r="1"><c r="A1" t="inlineStr">…}. */
    public static Workbooks of(String rows) {
        return new Workbooks()
                .with("[Content_Types].xml", HEAD + "<Types/>")
                .with("xl/workbook.xml", workbook(false))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        HEAD
                                + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with("xl/worksheets/sheet1.xml", HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static String workbook(boolean from1904) {
        return HEAD + "<workbook xmlns:r=\"r\"><workbookPr" + (from1904 ? " date1904=\"1\"" : "")
                + "/><sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
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
