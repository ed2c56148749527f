package org.lectern.shared.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a file: harmless cells, plain numbers, honest names. */
class ExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@sum", "\tx", "\rx"})
    void text_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(CellText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "张伟", " =1", "'quoted"})
    void other_text_stays_as_it_is(String text) {
        assertThat(CellText.of(text)).isEqualTo(text);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(CellText.of(null)).isEmpty();
    }

    @Test
    void csv_has_a_byte_order_mark_quotes_and_plain_numbers() throws IOException {
        assertThat(csv(List.of(
                        List.of("公安", 1234, 0.5),
                        Arrays.asList("a \"b\", c", null, 150.0),
                        List.of("=HYPERLINK(1)", 1e-7, -3),
                        List.of("0", 0.0, 12_000_000L))))
                .isEqualTo(
                        "\uFEFF公安,1234,0.5\r\n\"a \"\"b\"\", c\",,150\r\n'=HYPERLINK(1),0.0000001,-3\r\n0,0,12000000\r\n");
    }

    @Test
    void spreadsheet_keeps_numbers_as_numbers_and_escapes_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(out, "Report")) {
            sheet.row(List.of("Head <1>", "n"));
            sheet.row(Arrays.asList("=cmd", 42, null, 0.25));
        }
        String xml = entry(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("Head &lt;1&gt;").contains("<v>42</v>").contains("<v>0.25</v>");
        assertThat(xml).doesNotContain(">=cmd<").containsPattern("(&apos;|'|&#39;)=cmd");
    }

    @Test
    void long_spreadsheet_is_complete() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(out, "Report")) {
            for (int row = 0; row < 1_501; row++) {
                sheet.row(List.of("row", row));
            }
        }
        String xml = entry(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(xml.split("<row ", -1).length - 1).isEqualTo(1_501);
        assertThat(xml).contains("<v>0</v>").contains("<v>500</v>").contains("<v>1500</v>");
    }

    @Test
    void file_name_cannot_break_the_header_or_leave_the_folder() {
        assertThat(Attachment.named("a\r\nX: \"b\"/..\\c;%d.csv"))
                .startsWith("attachment; filename=\"a__X_ _b__.._c__d.csv\"; filename*=UTF-8''a__X_%20_b__.._c__d.csv");
        assertThat(Attachment.named("培训.csv"))
                .isEqualTo("attachment; filename=\"__.csv\"; filename*=UTF-8''%E5%9F%B9%E8%AE%AD.csv");
        assertThat(Attachment.named("n".repeat(300)).length()).isLessThan(300);
    }

    private static String csv(List<List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out)) {
            for (List<?> row : new ArrayList<>(rows)) {
                file.row(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.createTempFile("lectern", ".xlsx");
        try {
            Files.write(file, zip);
            try (ZipFile archive = new ZipFile(file.toFile())) {
                return new String(
                        archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
