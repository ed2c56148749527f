package org.lectern.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.export.Spreadsheet;

/** What is sent as a list is read for what it says, and refused for what it might do (B39–B46, B53, B54). */
class TableTest {

    private static final String LIST = "姓名,单位\n㛃䶮,\"广州市公安局, 一处\"\n买买提·艾力,\n";

    private static Table read(byte[] content) {
        return Table.read(new UploadedFile("list.csv", content));
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream().map(Table.Row::cells).toList();
    }

    private static byte[] joined(int[] mark, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int one : mark) {
            out.write(one);
        }
        out.writeBytes(text);
        return out.toByteArray();
    }

    static Stream<byte[]> encodings() {
        return Stream.of(
                LIST.getBytes(StandardCharsets.UTF_8),
                joined(new int[] {0xEF, 0xBB, 0xBF}, LIST.getBytes(StandardCharsets.UTF_8)),
                LIST.getBytes(Charset.forName("GB18030")),
                joined(new int[] {0xFF, 0xFE}, LIST.getBytes(StandardCharsets.UTF_16LE)),
                joined(new int[] {0xFE, 0xFF}, LIST.getBytes(StandardCharsets.UTF_16BE)),
                LIST.replace(',', '\t').replace("\t 一处", ", 一处").getBytes(StandardCharsets.UTF_8),
                LIST.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void csvIsReadInWhateverItWasSaved(byte[] content) {
        assertThat(cells(read(content)))
                .containsExactly(List.of("姓名", "单位"), List.of("㛃䶮", "广州市公安局, 一处"), List.of("买买提·艾力", ""));
    }

    @Test
    void csvOfGbkIsReadWithoutMojibake() {
        Table table = read("姓名,性别\n王芳,女\n".getBytes(Charset.forName("GBK")));
        assertThat(table.encoding()).isEqualTo("GB18030");
        assertThat(table.rows().get(1).cells()).containsExactly("王芳", "女");
    }

    @Test
    void rowsKeepTheirNumbersAndEmptyOnesAreLeftOut() {
        Table table = read("姓名\n\n王芳\n,\n李雷\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows().stream().map(Table.Row::number)).containsExactly(1, 3, 5);
    }

    @Test
    void aWorkbookOfOurOwnIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(out, "x")) {
            sheet.row(List.of("姓名", "hours"));
            sheet.row(List.of("𫖯𬀩𬭊", 12));
        }
        assertThat(cells(read(out.toByteArray()))).containsExactly(List.of("姓名", "hours"), List.of("𫖯𬀩𬭊", "12"));
    }

    @Test
    void formulasAreTheirValuesAndDatesAreDays() {
        String rows = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>CONCAT(\"a\",\"b\")</f><v>ab</v></c>"
                + "<c r=\"C2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D2\" s=\"1\"><v>46346</v></c><c r=\"E2\" s=\"2\"><v>46346.375</v></c>"
                + "<c r=\"F2\" s=\"0\"><v>1.3800138E10</v></c><c r=\"G2\" t=\"s\"><v>0</v></c></row>";
        Workbooks workbook = Workbooks.of(rows)
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>王</t></r><r><t>芳</t></r><rPh><t>wang</t></rPh></si></sst>");
        assertThat(read(workbook.bytes()).rows().get(0).cells())
                .containsExactly("ab", "", "2", "2026-11-20", "2026-11-20 09:00", "13800138000", "王芳");
        assertThat(read(workbook.with("xl/workbook.xml", Workbooks.workbook(true))
                                .bytes())
                        .rows()
                        .get(0)
                        .cell(3))
                .as("counted from 1904")
                .isEqualTo("2030-11-21");
    }

    record Bad(String what, byte[] content, String key) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        String plain = Workbooks.row(1, "姓名");
        byte[] zeros = new byte[130 * 1024 * 1024];
        return Stream.of(
                new Bad("nothing", new byte[0], "error.file-empty"),
                new Bad("only a mark", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "error.file-empty"),
                new Bad("one byte too many", new byte[UploadedFile.MAX_SIZE + 1], "error.file-too-large"),
                new Bad("a program", new byte[] {'M', 'Z', 0, 1, 2, 3}, "error.file-type"),
                new Bad("a PDF", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "error.file-type"),
                new Bad(
                        "an old workbook",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4},
                        "error.file-protected"),
                new Bad(
                        "a quote that stays open",
                        "a,b\n\"c,d\ne,f\n".getBytes(StandardCharsets.US_ASCII),
                        "error.file-quotes"),
                new Bad("2,000 columns", "x,".repeat(2000).getBytes(StandardCharsets.US_ASCII), "error.file-columns"),
                new Bad(
                        "a million rows",
                        "x\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII),
                        "error.file-rows"),
                new Bad(
                        "bytes of no encoding",
                        joined(new int[] {'a', 0xFF, 0xFF, 'b'}, new byte[0]),
                        "error.file-encoding"),
                new Bad("another zip", zip("word/document.xml", "<x/>"), "error.file-type"),
                new Bad("half a workbook", half(Workbooks.of(plain).bytes()), "error.file-broken"),
                new Bad(
                        "macros",
                        Workbooks.of(plain).with("xl/vbaProject.bin", "x").bytes(),
                        "error.file-macros"),
                new Bad(
                        "links",
                        Workbooks.of(plain)
                                .with("xl/externalLinks/externalLink1.xml", "<x/>")
                                .bytes(),
                        "error.file-links"),
                new Bad(
                        "a bomb",
                        Workbooks.of(plain).with("xl/media/x.bin", zeros).bytes(),
                        "error.file-bomb"),
                new Bad("many parts", many().bytes(), "error.file-bomb"),
                new Bad(
                        "a way out",
                        Workbooks.of(plain).with("../../x.jsp", "x").bytes(),
                        "error.file-broken"),
                new Bad(
                        "a document type",
                        Workbooks.of(plain)
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a laughing one",
                        Workbooks.of(plain)
                                .with(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a text that is not there",
                        Workbooks.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a far column",
                        Workbooks.of("<row r=\"1\"><c r=\"XFD1\"><v>7</v></c></row>")
                                .bytes(),
                        "error.file-columns"));
    }

    private static byte[] zip(String name, String content) {
        byte[] whole = Workbooks.of("").bytes();
        assertThat(whole).isNotEmpty();
        return new ZipOf(name, content).bytes();
    }

    private record ZipOf(String name, String content) {
        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                zip.putNextEntry(new java.util.zip.ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toByteArray();
        }
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 3);
    }

    private static Workbooks many() {
        Workbooks workbook = Workbooks.of(Workbooks.row(1, "姓名"));
        for (int i = 0; i < 10_000; i++) {
            workbook.with("xl/media/" + i, "");
        }
        return workbook;
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoListIsRefused(Bad bad) {
        assertThatThrownBy(() -> read(bad.content()))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::key)
                        .containsExactly(bad.key()));
    }

    @Test
    void theControlIsAccepted() {
        assertThat(cells(read(Workbooks.of(Workbooks.row(1, "姓名")).bytes()))).containsExactly(List.of("姓名"));
    }

    @Test
    void theNameOfAFileIsOnlyShown() {
        assertThat(new UploadedFile("../../etc/x.jsp", new byte[1]).name()).isEqualTo("x.jsp");
        assertThat(new UploadedFile("C:\\lists\\名单（一）.xlsx", new byte[1]).name())
                .isEqualTo("名单（一）.xlsx");
        assertThat(new UploadedFile("a\u202Egnp\u0000.exe", new byte[1]).name()).isEqualTo("agnp.exe");
        assertThat(new UploadedFile("x".repeat(300), new byte[1]).name()).hasSize(120);
        assertThat(new UploadedFile(null, new byte[1]).name()).isEmpty();
    }
}
