package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.shared.export.Spreadsheet;
import org.lectern.shared.table.Table;
import org.lectern.shared.table.UploadedFile;
import org.lectern.shared.table.Workbooks;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;
import org.lectern.testing.packaged.Steps;

/** Lists of people, as programs and as coordinators bring them. */
@Packaged
class ListImportIT {

    private static final String COORDINATOR = Network.coordinator("GZHU");
    private static final int TRAINEES = 200;

    private static long session(Network network) {
        Map<String, Object> planned =
                Network.planned("GZHU", network.course("Lists" + Network.next(), "GZHU"), Network.soon(), 1, 180);
        planned.put("capacity", TRAINEES + 50);
        return network.published("GZHU", planned).path("id").asLong();
    }

    private static String uploads(long session) {
        return "/training-sessions/" + session + "/enrolment-imports";
    }

    private static int confirmed(Network network, long session) {
        return network.nobody()
                .get("/training-sessions/" + session)
                .expect(200)
                .json()
                .path("seats")
                .path("confirmed")
                .asInt();
    }

    private static List<String> each(JsonNode answer, String field) {
        return answer.path("rows").findValuesAsText(field);
    }

    private static byte[] five(int unique) {
        return ("姓名,性别,单位,邮箱,role\n"
                        + "王芳,女,市公安局,fang" + unique + "@example.org,ADMINISTRATOR\n"
                        + "李雷,男,市公安局,lei" + unique + "@example.org,\n"
                        + "韩梅,雌,市公安局,mei" + unique + "@example.org,\n"
                        + "张三,男,市公安局,fang" + unique + "@example.org,\n"
                        + "=HYPERLINK(\"\"http://evil\"\"),男,市公安局,five" + unique + "@example.org,\n")
                .getBytes(Charset.forName("GB18030"));
    }

    @Test
    void aProgramLooksAtAListTakesSomeRowsAndTakesThemBack(RunningLectern lectern) throws IOException {
        Network network = new Network(lectern);
        long session = session(network);
        Api api = network.as(COORDINATOR);
        Answer uploaded =
                api.upload(uploads(session), "名单.csv", five(Network.next())).expect(201);
        JsonNode preview = uploaded.json();
        long list = preview.path("id").asLong();
        assertThat(uploaded.headers().firstValue("Location").orElse("")).endsWith("/imports/" + list);
        assertThat(preview.path("encoding").asText()).isEqualTo("GB18030");
        assertThat(each(preview, "result"))
                .containsExactly("NEW_PERSON", "NEW_PERSON", "ERROR", "POSSIBLE_DUPLICATE", "NEW_PERSON");
        assertThat(preview.path("rows")
                        .path(2)
                        .path("violations")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("gender");
        assertThat(preview.path("rows").path(0).path("values").path("fullName").asText())
                .isEqualTo("王芳");
        assertThat(preview.path("ignored").path(0).asText()).isEqualTo("role");
        assertThat(confirmed(network, session)).isZero();

        assertThat(api.post("/imports/" + list + "/commit", "{\"rows\": [4]}")
                        .expect(400)
                        .json()
                        .toString())
                .contains("\"rows\"");
        api.post("/imports/" + list + "/commit", "{\"rows\": [2], \"role\": \"TRAINER\"}")
                .expect(400);
        assertThat(api.post("/imports/" + list + "/undo", Map.of()).expect(409).rule())
                .isEqualTo("LIST_HAS_BEEN_RUN");
        JsonNode done = api.post("/imports/" + list + "/commit", "{\"rows\": [2, 3, 6]}", "run-" + list)
                .expect(200)
                .json();
        assertThat(each(done, "outcome")).containsExactly("ENROLLED", "ENROLLED", "LEFT_OUT", "LEFT_OUT", "ENROLLED");
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("progress").path("done").asInt()).isEqualTo(5);
        api.post("/imports/" + list + "/commit", "{\"rows\": [2, 3, 6]}", "run-" + list)
                .expect(200);
        assertThat(api.post("/imports/" + list + "/commit", Map.of())
                        .expect(409)
                        .rule())
                .isEqualTo("LIST_AWAITS_ITS_RUN");
        assertThat(confirmed(network, session)).isEqualTo(3);
        assertThat(api.get("/imports/" + list).expect(200).json()).isEqualTo(done);

        for (Answer file : List.of(
                Pages.as(lectern, COORDINATOR).get("/coordinator/session/import-errors?list=" + list),
                api.get("/imports/" + list + "/errors"),
                api.get("/imports/" + list + "/errors", "text/csv"))) {
            Table errors =
                    Table.read(new UploadedFile("errors", file.expect(200).body()));
            assertThat(errors.rows().stream().map(row -> row.cell(0)))
                    .as(file.contentType())
                    .containsExactly("姓名", "韩梅", "张三");
        }

        JsonNode undone =
                api.post("/imports/" + list + "/undo", Map.of()).expect(200).json();
        assertThat(undone.path("state").asText()).isEqualTo("UNDONE");
        assertThat(confirmed(network, session)).isZero();
        api.post("/imports/" + list + "/undo", Map.of()).expect(409);
    }

    /** A workbook of the same people: who is there is known, and the one who may be somebody is said to be. */
    @Test
    void aWorkbookOfPeopleWhoAreThereIsTakenAsThose(RunningLectern lectern) {
        Network network = new Network(lectern);
        Api api = network.as(COORDINATOR);
        long person = network.person("GZHU", "赵" + Network.next(), "WOMAN");
        JsonNode known = api.get("/persons/" + person).expect(200).json();
        long other = network.person("GZHU", "钱" + Network.next(), "MAN");
        String namesake =
                api.get("/persons/" + other).expect(200).json().path("fullName").asText();
        byte[] workbook = Workbooks.of(Workbooks.row(1, "E-mail", "Full name")
                        + Workbooks.row(
                                2,
                                known.path("email").asText(),
                                known.path("fullName").asText())
                        + Workbooks.row(3, "", namesake))
                .bytes();
        long session = session(network);
        JsonNode preview =
                api.upload(uploads(session), "list.xlsx", workbook).expect(201).json();
        assertThat(each(preview, "result")).containsExactly("KNOWN_PERSON", "POSSIBLE_DUPLICATE");
        assertThat(preview.path("encoding").isNull()).isTrue();
        long list = preview.path("id").asLong();
        JsonNode done = api.post("/imports/" + list + "/commit", "{\"rows\": [2, 3], \"samePerson\": [3]}")
                .expect(200)
                .json();
        assertThat(each(done, "outcome")).containsExactly("ENROLLED", "ENROLLED");
        for (JsonNode row : done.path("rows")) {
            long enrolled = api.get("/enrolments/" + row.path("enrolment").asLong())
                    .expect(200)
                    .json()
                    .path("person")
                    .path("id")
                    .asLong();
            assertThat(enrolled).isEqualTo(row.path("row").asInt() == 2 ? person : other);
        }
        JsonNode again =
                api.upload(uploads(session), "list.xlsx", workbook).expect(201).json();
        assertThat(again.path("sameFileRunAt").isNull()).isFalse();
        assertThat(each(again, "result")).containsOnly("ALREADY_ENROLLED");
    }

    @Test
    void whatIsNoListIsRefusedAndNobodyElseSeesOne(RunningLectern lectern) {
        Network network = new Network(lectern);
        long session = session(network);
        Api api = network.as(COORDINATOR);
        byte[] macros = Workbooks.of(Workbooks.row(1, "姓名"))
                .with("xl/vbaProject.bin", "x")
                .bytes();
        assertThat(field(api.upload(uploads(session), "x.xlsx", macros))).isEqualTo("file");
        assertThat(field(api.upload(uploads(session), "x.csv", new byte[0]))).isEqualTo("file");
        assertThat(field(api.upload(uploads(session), "x.csv", "甲,乙\nA,B\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("fullName");
        assertThat(field(api.raw("POST", uploads(session), "multipart/form-data; boundary=x", new byte[0])))
                .isEqualTo("file");
        api.raw("POST", uploads(session), "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        assertThat(api.upload(uploads(session), "x.csv", new byte[UploadedFile.MAX_SIZE + 1])
                        .status())
                .isIn(400, 413);

        long list = api.upload(uploads(session), "x.csv", five(Network.next()))
                .expect(201)
                .id();
        for (Map.Entry<Api, Integer> other : Map.of(
                        network.as(Network.coordinator("NKU")), 404,
                        network.as(Network.trainer("GZHU")), 403,
                        network.as(Network.trainee(1)), 403,
                        network.nobody(), 401)
                .entrySet()) {
            other.getKey().get("/imports/" + list).expect(other.getValue());
            other.getKey().post("/imports/" + list + "/commit", Map.of()).expect(other.getValue());
            other.getKey().post("/imports/" + list + "/undo", Map.of()).expect(other.getValue());
            other.getKey().get("/imports/" + list + "/errors").expect(other.getValue());
            other.getKey()
                    .put("/imports/" + list + "/columns", "{\"columns\": {\"shoeSize\": 1}}")
                    .expect(other.getValue());
            other.getKey().upload(uploads(session), "x.csv", five(1)).expect(other.getValue());
        }
        assertThat(api.get("/imports/" + list).expect(200).json().path("state").asText())
                .isEqualTo("PREVIEWED");
        api.get("/imports/999999999").expect(404);
    }

    @Test
    void aProgramPutsRightWhatTheColumnsWereTakenFor(RunningLectern lectern) {
        Network network = new Network(lectern);
        Api api = network.as(COORDINATOR);
        String heads = "姓名,联络" + Network.next() + "\n";
        byte[] list = (heads + "吴一,wu" + Network.next() + "@example.org\n").getBytes(StandardCharsets.UTF_8);
        String uploads = uploads(session(network));
        JsonNode read = api.upload(uploads, "x.csv", list).expect(201).json();
        assertThat(read.path("columns")).isEqualTo(Api.parse("{\"fullName\": 0}"));
        assertThat(read.path("heads")).hasSize(2);
        String columns = "/imports/" + read.path("id").asLong() + "/columns";
        for (String wrong : List.of("{\"shoeSize\": 1}", "{\"fullName\": 7}", "{\"email\": 1}", "{\"email\": null}")) {
            api.put(columns, "{\"columns\": " + wrong + "}").expect(400);
        }
        JsonNode put = api.put(columns, "{\"columns\": {\"fullName\": 0, \"email\": 1}}")
                .expect(200)
                .json();
        assertThat(put.findPath("values").path("email").asText()).endsWith("@example.org");
        assertThat(api.upload(uploads, "x.csv", list)
                        .expect(201)
                        .json()
                        .path("columns")
                        .has("email"))
                .as("remembered")
                .isTrue();
    }

    /** A bureau sends its own people and does not say in each row that they are. */
    @Test
    void aListWithoutOrganisationsIsOfTheOneThatSentIt(RunningLectern lectern) {
        Network network = new Network(lectern);
        Api api = network.as(COORDINATOR);
        JsonNode bureau = api.get("/organisations?size=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        long session = session(network);
        byte[] list = ("姓名,邮箱\n周" + Network.next() + ",zhou" + Network.next() + "@example.org\n")
                .getBytes(StandardCharsets.UTF_8);
        for (String wrong : List.of("999999999", "abc", "-1")) {
            assertThat(field(api.upload(uploads(session), "x.csv", list, Map.of("organisation", wrong))))
                    .isEqualTo("organisation");
        }
        JsonNode preview = api.upload(
                        uploads(session),
                        "x.csv",
                        list,
                        Map.of("organisation", bureau.path("id").asText()))
                .expect(201)
                .json();
        assertThat(preview.path("organisation").path("id").asLong())
                .isEqualTo(bureau.path("id").asLong());
        JsonNode done = api.post("/imports/" + preview.path("id").asLong() + "/commit", Map.of())
                .expect(200)
                .json();
        assertThat(api.get("/enrolments/"
                                + done.path("rows").path(0).path("enrolment").asLong())
                        .expect(200)
                        .text())
                .contains(bureau.path("name").asText());
        JsonNode ofNobody =
                api.upload(uploads(session), "x.csv", list).expect(201).json();
        assertThat(ofNobody.path("organisation").isNull()).isTrue();
    }

    /** Somebody has a seat in another session on that day: on the list, too, that takes a reason, and it is kept. */
    @Test
    void whoHasASeatElsewhereIsTakenWithAReasonOnly(RunningLectern lectern) {
        Network network = new Network(lectern);
        Api api = network.as(COORDINATOR);
        String course = network.course("Twice" + Network.next(), "GZHU");
        Map<String, Object> planned = Network.planned("GZHU", course, Network.soon(), 1, 180);
        String there = network.published("GZHU", planned).path("code").asText();
        long person = network.person("GZHU", "孙" + Network.next(), "WOMAN");
        network.enrol("GZHU", api.get("/training-sessions/" + there).expect(200).id(), person);
        String name = api.get("/persons/" + person)
                .expect(200)
                .json()
                .path("fullName")
                .asText();
        byte[] list = ("姓名,邮箱\n" + name + "," + network.emailOf("GZHU", person) + "\n新人" + Network.next() + ",\n")
                .getBytes(StandardCharsets.UTF_8);
        long byProgram = network.published("GZHU", planned).path("id").asLong();
        JsonNode preview =
                api.upload(uploads(byProgram), "x.csv", list).expect(201).json();
        assertThat(each(preview, "result")).containsExactly("ERROR", "NEW_PERSON");
        assertThat(preview.path("rows").path(0).path("needsReason").asBoolean()).isTrue();
        assertThat(preview.path("rows").path(0).findPath("message").asText()).contains(name, there);
        String commit = "/imports/" + preview.path("id").asLong() + "/commit";
        assertThat(api.post(commit, "{\"rows\": [2, 3]}").expect(409).rule())
                .isEqualTo("EXCEPTIONS_OF_THE_LIST_HAVE_A_REASON");
        JsonNode done = api.post(commit, "{\"rows\": [2, 3], \"reason\": \"speaks there\"}")
                .expect(200)
                .json();
        assertThat(each(done, "outcome")).containsOnly("ENROLLED");
        long enrolment = done.path("rows").path(0).path("enrolment").asLong();
        assertThat(api.get("/enrolments/" + enrolment).expect(200).text()).contains("speaks there");

        long byHand = network.published("GZHU", planned).path("id").asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(COORDINATOR, "en", 1280);
            page.navigate("/coordinator/session/import?id=" + byHand);
            page.locator("input[type=file]").setInputFiles(new FilePayload("x.csv", "text/csv", list));
            page.locator("#send").click();
            assertThat(page.locator("#exceptions")).containsText(there);
            page.locator("[data-ticks=exceptions]").check();
            page.locator("#start").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why");
            assertThat(page.locator("#exceptions input")).isChecked();
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            page.locator("#exceptionReason").fill("speaks there");
            page.locator("#start").click();
            assertThat(page.locator("#rows")).containsText("Enrolled all the same: speaks there");
            browser.assertNoComplaints();
        }
        assertThat(confirmed(network, byHand))
                .as("the other one may be somebody now")
                .isEqualTo(1);
    }

    private static String field(Answer refused) {
        return refused.expect(400).json().findPath("field").asText();
    }

    private static byte[] trainees(int number) {
        StringBuilder rows = new StringBuilder(Workbooks.row(1, "学员信息" + number, "所属部门" + number, "联络" + number));
        for (int i = 2; i <= TRAINEES + 1; i++) {
            rows.append(Workbooks.row(
                    i,
                    "学员" + number + "-" + i,
                    "市公安局" + i % 5,
                    i % 40 == 0 ? "no address" : "list" + number + "-" + i + "@example.org"));
        }
        return Workbooks.of(rows.toString()).bytes();
    }

    /**
     * Coordinator task 6, target 4: file, what the columns mean (remembered from the last time), preview, run; and the
     * file of what stayed outside.
     */
    @Test
    @Tag("one-database")
    void twoHundredTraineesAreImportedInFourSteps(RunningLectern lectern) throws IOException {
        Network network = new Network(lectern);
        long first = session(network);
        long second = session(network);
        int number = Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(COORDINATOR, "zh-CN", 1280);
            page.navigate("/coordinator/session/import?id=" + first);
            choose(page, number);
            page.locator("#organisation_input").pressSequentially("a");
            page.locator("#organisation_panel li.ui-autocomplete-item").first().click();
            String sender = page.locator("#organisation_input").inputValue();
            page.locator("#send").click();
            assertThat(page.locator("#columns")).containsText(sender);
            page.locator("#fullName").selectOption("0");
            page.locator("#organisationColumn").selectOption("1");
            page.locator("#email").selectOption("2");
            page.locator("#map").click();
            assertThat(page.locator("#start")).containsText("195");
            assertThat(page.locator("main")).containsText("报送单位：" + sender);
            page.locator("a[href*='columns=1']").click();
            assertThat(page.locator("#email")).hasValue("2");
            page.locator("#email").selectOption("-1");
            page.locator("#map").click();
            assertThat(page.locator("#start")).containsText("200");
            page.locator("a[href*='columns=1']").click();
            page.locator("#email").selectOption("2");
            page.locator("#map").click();
            assertThat(page.locator("#start")).containsText("195");
            page.locator("#throwAway").click();

            page.navigate("/coordinator/session/roster?id=" + second);
            Steps steps = new Steps(page);
            steps.click(
                    page.locator("a[href*='/coordinator/session/import?id=']").first());
            choose(page, number);
            steps.click(page.locator("#send"));
            assertThat(page.locator("#start")).containsText("195");
            assertThat(confirmed(network, second)).isZero();
            steps.click(page.locator("#start"));
            assertThat(page.locator("#undo")).isVisible();
            assertThat(confirmed(network, second)).isEqualTo(195);
            Download file = page.waitForDownload(
                    () -> steps.click(page.locator("a[href*='/coordinator/session/import-errors']")));
            steps.areAtMost(4);
            assertThat(file.suggestedFilename()).endsWith(".xlsx");
            assertThat(Table.read(new UploadedFile("x.xlsx", Files.readAllBytes(file.path())))
                            .rows())
                    .as("the heads and the five that are wrong")
                    .hasSize(6);
            browser.assertNoComplaints();
        }
    }

    private static void choose(Page page, int number) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("名单.xlsx", Spreadsheet.MEDIA_TYPE, trainees(number)));
    }
}
