package org.lectern.enrolment.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.enrolment.list.ImportService.Selection;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.table.UploadedFile;
import org.lectern.shared.table.Workbooks;
import org.lectern.testing.InProcess;
import org.lectern.testing.ListFile;

/** Whole files as offices send them: each row is foreseen rightly, and the run stores exactly the good ones, once. */
@InProcess
class ListFilesTest extends ListScene {

    private static final List<String> KEPT =
            List.of("person", "affiliation", "organisation", "enrolment", "enrolment_history", "outbox", "account");
    private static final int SEATS = 2_000;
    private static final int KNOWN = 20;
    private static final int ENROLLED = 10;

    /** Rows 17 to 46 are of people who are there. */
    private static final int FIRST_KNOWN = 17;

    private List<Long> counts() {
        return KEPT.stream().map(this::count).toList();
    }

    private UploadedFile file(byte[] content) {
        return new UploadedFile("list", content);
    }

    @Test
    void theFileOfFiveThousandRowsIsForeseenRightlyAndStoredOnceThoughTheNodeDiesTwice() {
        long session = session(SEATS, "NONE");
        List<Integer> there = ListFile.good().stream()
                .filter(row -> row >= FIRST_KNOWN)
                .limit(KNOWN + ENROLLED)
                .toList();
        for (int row : there) {
            long person = person(ListFile.name(row), ListFile.email(row));
            if (there.indexOf(row) >= KNOWN) {
                enrol(session, person);
            }
        }
        List<Long> before = counts();

        long begun = System.nanoTime();
        ImportView view = service.upload(session, file(ListFile.gb18030()), ImportService.Said.NOTHING);
        long previewed = System.nanoTime();
        assertThat(view.encoding()).isEqualTo("GB18030");
        assertThat(view.ignored()).containsExactly("序号");
        int good = ListFile.good().size();
        int seated = SEATS - ENROLLED;
        assertThat(view.results())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RowResult.NEW_PERSON,
                        seated - KNOWN,
                        RowResult.KNOWN_PERSON,
                        KNOWN,
                        RowResult.ALREADY_ENROLLED,
                        ENROLLED,
                        RowResult.NO_SEAT,
                        good - seated - ENROLLED,
                        RowResult.POSSIBLE_DUPLICATE,
                        ListFile.DOUBTFUL,
                        RowResult.ERROR,
                        ListFile.WRONG));
        assertThat(counts()).as("nothing is stored before the run").isEqualTo(before);

        service.commit(view.id(), Selection.ALL_GOOD);
        assertThat(counts()).as("nor by asking for it").isEqualTo(before);
        long committed = System.nanoTime();
        dieAtChunk(4);
        assertThat(emails())
                .as("whole parts, and nothing of the one it died in")
                .isEqualTo(emails(300, there));
        clock.forward(Duration.ofSeconds(31));
        dieAtChunk(12);
        assertThat(emails()).isEqualTo(emails(1_400, there));
        clock.forward(Duration.ofSeconds(31));
        runJobs();
        long stored = System.nanoTime();
        asCoordinator();
        ImportView done = service.view(view.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.outcomes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(RowOutcome.ENROLLED, seated, RowOutcome.LEFT_OUT, ListFile.ROWS - seated));
        assertThat(emails()).isEqualTo(emails(ListFile.ROWS, there));
        assertThat(count("enrolment")).isEqualTo(SEATS);
        assertThat(database.count("select count(distinct person_id) from enrolment where state = 'CONFIRMED'"))
                .isEqualTo(SEATS);
        assertThat(count("enrolment_history")).isEqualTo(SEATS);
        assertThat(database.count("select count(*) from outbox where kind = 'enrolment-confirmed'"))
                .isEqualTo(SEATS);
        assertThat(count("person")).isEqualTo(SEATS);
        assertThat(count("organisation")).isEqualTo(50);
        System.out.printf(
                "5,000 rows: preview %d ms, run with two deaths %d ms%n",
                (previewed - begun) / 1_000_000, (stored - committed) / 1_000_000);
    }

    /** Whom the import has put on the list, by their addresses. */
    private List<Object> emails() {
        return database.list("select p.email_norm from enrolment e join person p on p.id = e.person_id"
                + " where e.source = 'IMPORT' order by p.email_norm");
    }

    /** Whom it ought to have put there when so many rows are done. */
    private static List<Object> emails(int rows, List<Integer> there) {
        List<Integer> on = there.subList(KNOWN, there.size());
        return ListFile.good().stream()
                .filter(row -> !on.contains(row))
                .limit(SEATS - ENROLLED)
                .filter(row -> row <= rows)
                .map(ListFile::email)
                .sorted()
                .map(Object.class::cast)
                .toList();
    }

    private static String workbook(String... more) {
        return Workbooks.row(1, "单位名册", "")
                + Workbooks.row(
                        2, "E-mail", "role", "Full name", "性别", "单位（全称）", "手机*", "身份证号", "报名日期", "status", "基地", "备注")
                + String.join("", more);
    }

    private static String row(int number, String email, String name, String gender, String phone, String base) {
        return Workbooks.row(number, email, "ADMINISTRATOR", name, gender, "市公安局", phone, "", "", "CONFIRMED", base);
    }

    /** B52–B59: heads in any order and language, what is smuggled in, formulas, dates, doubles, faults. */
    @Test
    void theWorkbookWithDeliberateErrorsIsForeseenRowByRowAndStoresTheGoodOnesOnly() {
        long session = session(50, "AUTO");
        long known = person("韩梅", "known@example.org");
        enrol(session, person("李雷", "on@example.org"));
        String rows = workbook(
                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Fang@Example.org</t></is></c>"
                        + "<c r=\"B3\" t=\"inlineStr\"><is><t>ADMINISTRATOR</t></is></c>"
                        + "<c r=\"C3\" t=\"str\"><f>CONCAT(\"王\",\"芳\")</f><v>王芳</v></c>"
                        + "<c r=\"D3\" t=\"inlineStr\"><is><t>女</t></is></c>"
                        + "<c r=\"E3\" t=\"inlineStr\"><is><t>=HYPERLINK(\"http://evil.example\")</t></is></c>"
                        + "<c r=\"F3\" s=\"2\"><v>13800138000</v></c><c r=\"G3\" t=\"inlineStr\"><is><t>440106199001011232</t></is></c>"
                        + "<c r=\"H3\" s=\"1\"><v>46346</v></c><c r=\"I3\" t=\"inlineStr\"><is><t>CONFIRMED</t></is></c>"
                        + "<c r=\"J3\" t=\"inlineStr\"><is><t>gzhu</t></is></c></row>",
                row(4, "fang@example.org", "王芳芳", "女", "", ""),
                row(5, "known@example.org", "韩梅", "", "", "GZHU"),
                row(6, "on@example.org", "李雷", "", "", ""),
                row(7, "a@example.org", "赵一", "女", "138OO138OOO", ""),
                row(8, "b@example.org", "钱二", "女", "", "NKU"),
                row(9, "c@example.org", "#REF!", "女", "", ""),
                row(10, "d@example.org", "", "女", "", ""),
                row(11, "e@example.org", "孙三", "雌", "", ""),
                row(12, "not an address", "李四", "女", "", ""),
                row(13, "f@example.org", "周\u202E五", "女", "", ""),
                Workbooks.row(14, "", "", "", ""),
                row(15, "", "吴六", "男", "020-84110000", ""),
                row(16, "", "吴六", "男", "", ""),
                row(17, "on@example.org", "别名", "", "", ""));
        byte[] content = Workbooks.of(rows)
                .with("xl/styles.xml", Workbooks.styles("yyyy\"年\"m\"月\"d\"日\"", "0.00E+00"))
                .bytes();
        List<Long> before = counts();

        ImportView view = service.upload(session, file(content), ImportService.Said.NOTHING);
        assertThat(view.rows())
                .extracting(ListRow::row, ListRow::result)
                .containsExactly(
                        outcome(3, RowResult.NEW_PERSON),
                        outcome(4, RowResult.POSSIBLE_DUPLICATE),
                        outcome(5, RowResult.KNOWN_PERSON),
                        outcome(6, RowResult.ALREADY_ENROLLED),
                        outcome(7, RowResult.ERROR),
                        outcome(8, RowResult.ERROR),
                        outcome(9, RowResult.ERROR),
                        outcome(10, RowResult.ERROR),
                        outcome(11, RowResult.ERROR),
                        outcome(12, RowResult.ERROR),
                        outcome(13, RowResult.ERROR),
                        outcome(15, RowResult.NEW_PERSON),
                        outcome(16, RowResult.POSSIBLE_DUPLICATE),
                        outcome(17, RowResult.ALREADY_ENROLLED));
        assertThat(IntStream.rangeClosed(4, 10)
                        .mapToObj(i -> view.rows().get(i).notes().get(0).field()))
                .containsExactly("phone", "base", "fullName", "fullName", "gender", "email", "fullName");
        assertThat(view.ignored()).containsExactly("role", "身份证号", "报名日期", "status", "备注");
        assertThat(view.rows().get(0).cells()).contains("2026-11-20", "13800138000");
        assertThat(counts()).as("nothing is stored before the run").isEqualTo(before);

        service.commit(view.id(), Selection.ALL_GOOD);
        runJobs();
        assertThat(
                        database.list(
                                "select concat(p.full_name, '/', coalesce(p.email, ''), '/', coalesce(p.phone, '')) from enrolment e"
                                        + " join person p on p.id = e.person_id where e.source = 'IMPORT' and e.role = 'TRAINEE' order by e.queue_no"))
                .containsExactly("王芳/Fang@Example.org/13800138000", "韩梅/known@example.org/", "吴六//020-84110000");
        assertThat(database.count("select count(*) from enrolment where person_id = ?", known))
                .isEqualTo(1);
        assertThat(count("person")).isEqualTo(4);
        assertThat(count("account")).as("nobody becomes an administrator").isEqualTo(before.get(6));
        asCoordinator();
        assertThat(service.export(view.id()).rows())
                .filteredOn(row -> row.outcome() == RowOutcome.LEFT_OUT)
                .hasSize(11);
    }

    private static org.assertj.core.groups.Tuple outcome(int row, RowResult result) {
        return org.assertj.core.groups.Tuple.tuple(row, result);
    }

    /** A number that tells who somebody is, anywhere, is not even kept with the rows of a list. */
    @Test
    void identityNumbersAreNotKept() {
        long session = session(50, "AUTO");
        String csv =
                "姓名,身份证号,备注\n王芳,440106199001011232,旧号 440106900101123\n李雷,11010519491231002x,３３０１０６１９９００１０１１２３２\n韩梅,13800138000,ok\n";
        ImportView view =
                service.upload(session, file(csv.getBytes(StandardCharsets.UTF_8)), ImportService.Said.NOTHING);
        assertThat(view.rows())
                .extracting(ListRow::cells)
                .containsExactly(
                        List.of("王芳", "***", "旧号 ***"),
                        List.of("李雷", "***", "***"),
                        List.of("韩梅", "13800138000", "ok"));
        assertThat(database.count(
                        "select count(*) from list_import_part where content like '%1990%' or content like '%1949%'"))
                .isZero();
    }

    /** B42–B46: what is no list is refused, and leaves nothing behind. */
    @Test
    void whatIsNoListLeavesNothingBehind() {
        long session = session(50, "AUTO");
        List<Long> before = counts();
        String plain = Workbooks.row(1, "姓名") + Workbooks.row(2, "王芳");
        Stream.of(
                        new byte[0],
                        "MZ\0\1".getBytes(StandardCharsets.ISO_8859_1),
                        new byte[UploadedFile.MAX_SIZE + 1],
                        Workbooks.of(plain)
                                .with("xl/media/x.bin", new byte[9 * 1024 * 1024])
                                .bytes(),
                        Workbooks.of(plain).with("xl/vbaProject.bin", "x").bytes(),
                        Workbooks.of(plain)
                                .with("xl/sharedStrings.xml", "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><sst/>")
                                .bytes(),
                        ("姓名" + ",x".repeat(2_000)).getBytes(StandardCharsets.UTF_8),
                        "姓名,邮箱\n\"王芳,w@example.org\n".getBytes(StandardCharsets.UTF_8),
                        "姓名\n".repeat(20_000).getBytes(StandardCharsets.UTF_8),
                        "姓名\n".getBytes(StandardCharsets.UTF_8))
                .forEach(bad -> assertThatThrownBy(() -> service.upload(session, file(bad), ImportService.Said.NOTHING))
                        .isInstanceOf(InvalidInput.class));
        assertThat(counts()).isEqualTo(before);
        assertThat(count("list_import")).isZero();
        assertThat(count("list_import_part")).isZero();

        for (Charset charset : List.of(
                Charset.forName("GBK"), Charset.forName("GB18030"), StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            ImportView view =
                    service.upload(session, file("姓名,性别\n王芳,女\n".getBytes(charset)), ImportService.Said.NOTHING);
            assertThat(view.rows().get(0).cells()).as(charset.name()).containsExactly("王芳", "女");
        }
    }
}
