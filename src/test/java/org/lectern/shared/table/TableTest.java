package org.lectern.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.export.Spreadsheet;

/** What is sent as a list is read for what it says, and refused for what it might do (B39–B46, B53, B54). */
class TableTest {

    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
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
                .with("xl/styles.xml", Workbooks.styles("#14", "yyyy\"年\"m\"月\"d\"日\" h:mm"))
                .with(
                        "xl/sharedStrings.xml",
                        Workbooks.sharedStrings("<si><r><t>王</t></r><r><t>芳</t></r><rPh><t>wang</t></rPh></si>"));
        assertThat(row(workbook)).containsExactly("ab", "", "2", "2026-11-20", "2026-11-20 09:00", "13800138000", "王芳");
        assertThat(row(workbook.with("xl/workbook.xml", Workbooks.workbook(true)))
                        .get(3))
                .as("counted from 1904")
                .isEqualTo("2030-11-21");
    }

    private static List<String> row(Workbooks workbook) {
        return read(workbook.bytes()).rows().get(0).cells();
    }

    record Number(String value, String format, String shown) {}

    /** B54: whatever a number is made to look like, a date is a day and anything else is what was typed. */
    static Stream<Number> numbers() {
        return Stream.of(
                new Number("46346", "#31", "2026-11-20"),
                new Number("46346", "#57", "2026-11-20"),
                new Number("46346", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2026-11-20"),
                new Number("46346", "dd/mm/yyyy", "2026-11-20"),
                new Number("46346.999994", "yyyy-mm-dd hh:mm:ss", "2026-11-20 23:59:59"),
                new Number("0.375", "h:mm", "09:00"),
                new Number("1", "yyyy-mm-dd", "1900-01-01"),
                new Number("61", "yyyy-mm-dd", "1900-03-01"),
                new Number("2958465", "yyyy-mm-dd", "9999-12-31"),
                new Number("2958466", "yyyy-mm-dd", "2958466"),
                new Number("-1", "yyyy-mm-dd", "-1"),
                new Number("13800138000", "0.00E+00", "13800138000"),
                new Number("1.3800138E+10", "#0", "13800138000"),
                new Number("13800138000", "#,##0.00\"元\"", "13800138000"),
                new Number("13800138000", "000-0000-0000", "138-0013-8000"),
                new Number("123", "000000", "000123"),
                new Number("1.2345678901234567E+17", "#1", "123456789012346000"),
                new Number("0.30000000000000004", "#0", "0.3"),
                new Number("0.8", "#9", "0.8"),
                new Number("12", "[Red]General\"d\"", "12"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersReadAsTheyWereTyped(Number number) {
        Workbooks workbook = Workbooks.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number.value() + "</v></c></row>")
                .with("xl/styles.xml", Workbooks.styles(number.format()));
        assertThat(row(workbook)).containsExactly(number.shown());
    }

    @Test
    void cellsOfEveryKindAreTakenAsTheyStand() {
        String rows =
                "<row><c t=\"d\"><v>2026-11-20</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>1</v></c>"
                        + "<c t=\"inlineStr\"><is><r><t>王</t></r><r><t>芳</t></r></is></c><c/><c t=\"s\"/>"
                        + "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 一处_x000D_\n二处 </t></is></c><c><v>7</v></c></row>";
        Workbooks workbook = Workbooks.of(rows);
        assertThat(row(workbook)).containsExactly("2026-11-20", "#DIV/0!", "TRUE", "王芳", "一处\n二处", "7");
        String placed = "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2</v></c></row>";
        assertThat(read(Workbooks.of(placed).bytes()).rows().stream().map(Table.Row::number))
                .containsExactly(3, 5);
    }

    /** What Excel adds by itself, such as the links of addresses, is no link to another file. */
    @Test
    void whatSurroundsTheRowsIsLeftAlone() {
        String sheets = "<sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId2\"/>"
                + "<sheet name=\"b\" sheetId=\"2\" r:id=\"rId1\"/>";
        Workbooks workbook = Workbooks.of(Workbooks.row(1, "姓名"))
                .with("xl/workbook.xml", Workbooks.workbook(false, sheets))
                .with("xl/worksheets/sheet2.xml", Workbooks.sheet(Workbooks.row(1, "暗")))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Workbooks.relationships("worksheet", "worksheets/sheet1.xml")
                                .replace(
                                        "</Relationships>",
                                        Workbooks.relationship("rId2", "worksheet", "worksheets/sheet2.xml", "")
                                                + "</Relationships>"))
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        Workbooks.relationships("hyperlink", "mailto:王 芳@example.org\" TargetMode=\"External"))
                .with("docProps/thumbnail.bin", "x");
        assertThat(row(workbook)).containsExactly("姓名");
    }

    /** Rows that are formatted and empty are no rows, and no bomb, as lists go. */
    @Test
    void fiveThousandEmptyRowsBelowAListAreNoBomb() {
        StringBuilder rows = new StringBuilder(Workbooks.row(1, "姓名"));
        for (int row = 2; row <= 5_000; row++) {
            rows.append("<row r=\"").append(row).append("\" spans=\"1:20\" ht=\"15\" customHeight=\"1\">");
            for (char column = 'A'; column <= 'T'; column++) {
                rows.append("<c r=\"").append(column).append(row).append("\" s=\"0\"/>");
            }
            rows.append("</row>");
        }
        assertThat(cells(read(Workbooks.of(rows.toString()).bytes()))).containsExactly(List.of("姓名"));
    }

    record Bad(String what, byte[] content, String key) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        String plain = Workbooks.row(1, "姓名");
        return Stream.of(
                new Bad("nothing", new byte[0], "error.file-empty"),
                new Bad("only a mark", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "error.file-empty"),
                new Bad("one byte too many", new byte[UploadedFile.MAX_SIZE + 1], "error.file-too-large"),
                new Bad("a program", new byte[] {'M', 'Z', 0, 1, 2, 3}, "error.file-type"),
                new Bad("a PDF", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "error.file-type"),
                new Bad(
                        "an old workbook",
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0,
                            0
                        },
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
                        "macros under another name",
                        Workbooks.of(plain)
                                .with(
                                        "[Content_Types].xml",
                                        Workbooks.contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                                .bytes(),
                        "error.file-macros"),
                new Bad(
                        "a binary workbook",
                        Workbooks.of(plain)
                                .with(
                                        "[Content_Types].xml",
                                        Workbooks.contentTypes("application/vnd.ms-excel.sheet.binary.main"))
                                .bytes(),
                        "error.file-type"),
                new Bad(
                        "links under another name",
                        Workbooks.of(plain)
                                .with("xl/other/x.xml", "<x/>")
                                .with(
                                        "[Content_Types].xml",
                                        Workbooks.contentTypes(SHEET)
                                                .replace(
                                                        "/xl/worksheets/sheet2.xml\" ContentType=\"" + WORKSHEET,
                                                        "/xl/other/x.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"))
                                .bytes(),
                        "error.file-links"),
                new Bad(
                        "a strict one",
                        Workbooks.of(plain)
                                .with(
                                        "_rels/.rels",
                                        Workbooks.relationships("officeDocument", "xl/workbook.xml")
                                                .replace(
                                                        "http://schemas.openxmlformats.org/officeDocument/2006",
                                                        "http://purl.oclc.org/ooxml/officeDocument"))
                                .bytes(),
                        "error.file-strict"),
                new Bad(
                        "a bomb",
                        Workbooks.of(plain).with("xl/media/x.bin", zeros(9)).bytes(),
                        "error.file-bomb"),
                new Bad(
                        "a sheet of a gigabyte, as far as one can say it",
                        Workbooks.of(plain)
                                .with("xl/worksheets/sheet1.xml", noise(40))
                                .with("xl/worksheets/sheet2.xml", noise(40))
                                .bytes(),
                        "error.file-bomb"),
                new Bad("a bomb that lies", lying(), "error.file-broken"),
                new Bad(
                        "a tree that fills the memory",
                        Workbooks.of(plain).with("xl/styles.xml", noise(9)).bytes(),
                        "error.file-bomb"),
                new Bad(
                        "one part twice",
                        Workbooks.of(plain).with("xl/Workbook.xml", "<x/>").bytes(),
                        "error.file-broken"),
                new Bad(
                        "only hidden sheets",
                        Workbooks.of(plain)
                                .with(
                                        "xl/workbook.xml",
                                        Workbooks.workbook(
                                                false,
                                                "<sheet name=\"x\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>"))
                                .bytes(),
                        "error.file-empty"),
                new Bad(
                        "a sheet that is not there",
                        Workbooks.of(plain)
                                .with(
                                        "xl/_rels/workbook.xml.rels",
                                        Workbooks.relationships("worksheet", "worksheets/sheet9.xml"))
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a million rows of a workbook",
                        Workbooks.of(rows(20_000)).bytes(),
                        "error.file-rows"),
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
                                        withDocumentType(
                                                "<!ENTITY e SYSTEM \"file:///etc/hostname\">",
                                                Workbooks.sheet(
                                                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>")))
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a laughing one",
                        Workbooks.of(plain)
                                .with(
                                        "xl/sharedStrings.xml",
                                        withDocumentType(
                                                "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">",
                                                Workbooks.sharedStrings("<si><t>&b;</t></si>")))
                                .bytes(),
                        "error.file-broken"),
                new Bad(
                        "a text that is not there",
                        Workbooks.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                                .with("xl/sharedStrings.xml", Workbooks.sharedStrings(""))
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

    private static byte[] zeros(int megabytes) {
        return new byte[megabytes * 1024 * 1024];
    }

    /** Half as large when packed. */
    private static byte[] noise(int megabytes) {
        byte[] noise = zeros(megabytes);
        Random random = new Random(7);
        for (int i = 0; i < noise.length; i += 200) {
            noise[i] = (byte) random.nextInt();
            noise[i + 1] = (byte) random.nextInt();
            noise[i + 2] = (byte) random.nextInt();
        }
        return noise;
    }

    private static String rows(int number) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= number; row++) {
            rows.append("<row r=\"").append(row).append("\"><c><v>").append(row).append("</v></c></row>");
        }
        return rows.toString();
    }

    /** A sheet of 80 megabytes that the directory gives as one of a thousand bytes. */
    private static byte[] lying() {
        byte[] bomb = Workbooks.of(Workbooks.row(1, "姓名"))
                .with("xl/worksheets/sheet1.xml", zeros(80))
                .bytes();
        ByteBuffer zip = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bomb.length - 46; at++) {
            if (zip.getInt(at) == 0x02014b50 && zip.getInt(at + 24) == 80 * 1024 * 1024) {
                zip.putInt(at + 24, 1_000);
            }
        }
        return bomb;
    }

    private static String withDocumentType(String entities, String part) {
        return part.replace("?>", "?><!DOCTYPE x [" + entities + "]>");
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
