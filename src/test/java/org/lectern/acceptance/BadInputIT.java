package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/** What must be refused is refused, never with a 500 or a stack trace, and nothing of it is stored. */
@Tag("one-database")
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private Network network;
    private Api coordinator;
    private Pages nobody;
    private Pages browser;
    private String course;
    private long session;
    private final List<Answer> answers = new ArrayList<>();
    private RunningLectern lectern;

    @BeforeAll
    void aSession(RunningLectern running) {
        lectern = running;
        network = new Network(running);
        coordinator = network.as(Network.coordinator("GZHU"));
        nobody = Pages.asNobody(running);
        browser = Pages.as(running, Network.coordinator("GZHU"));
        course = network.course("Course for bad input", "GZHU");
        session = network.published("GZHU", planned()).path("id").asLong();
    }

    private Map<String, Object> planned() {
        return Network.planned("GZHU", course, Network.soon(), 1, 180);
    }

    /** No answer of this class may show what is inside. */
    @AfterEach
    void nothingIsShown() {
        List<Answer> told = List.copyOf(answers);
        answers.clear();
        assertThat(told).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer::text).isNotEqualTo(500);
            assertThat(answer.text()).doesNotContain("\tat ", "Exception:", "java.lang", "org.lectern.", "Caused by");
        });
    }

    private Answer told(Answer answer) {
        answers.add(answer);
        return answer;
    }

    // Text and names

    static Stream<Arguments> namesToRefuse() {
        return Stream.of(
                Arguments.of("B01 blank", "\u3000 \t"),
                Arguments.of("B02 100 kB", "名".repeat(100_000)),
                Arguments.of("B03 control character", "a\u0001b"),
                Arguments.of("B03 NUL", "a\u0000b"),
                Arguments.of("B03 byte-order mark", "a\uFEFFb"),
                Arguments.of("B04 override", "abc\u202Edef"),
                Arguments.of("B08 line break", "a\r\nBcc: x@example.org"),
                Arguments.of("B09 lone surrogate", "a\uD800b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesToRefuse")
    void namesAreRefused(String what, String name) {
        long before = people();
        // Half a character cannot be sent as such: it comes as an escape.
        String body = json(Map.of("fullName", name, "targetGroup", "POLICE")).replace("\uD800", "\\uD800");
        Answer answer = told(coordinator.post("/persons", body));
        assertThat(answer.status()).isEqualTo(400);
        if (!what.startsWith("B09")) {
            assertThat(answer.json().findValuesAsText("field")).contains("fullName");
        }
        assertThat(people()).isEqualTo(before);
        Map<String, Object> titled = planned();
        titled.put("title", name);
        if (!what.startsWith("B01")) {
            assertThat(told(coordinator.post("/training-sessions", json(titled).replace("\uD800", "\\uD800")))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void b09BytesThatAreNoText() {
        byte[] body = "{\"fullName\": \"a?b\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[15] = (byte) 0xC3;
        assertThat(told(coordinator.raw("POST", "/persons", "application/json", body))
                        .status())
                .isEqualTo(400);
    }

    /** B05, B06, B10, B11: rare names, markup and expressions are text, stored and shown as such. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "㛃䶮𫖯𬀩𬭊",
                "买买提·艾力",
                "O'Neil",
                "Null",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{{7*7}}",
                "#{7*7}",
                "${7*7}",
                "'; drop table person; --"
            })
    void namesAreText(String name) {
        String unique = name + Network.next();
        long person = network.person("GZHU", unique, "WOMAN");
        assertThat(coordinator.get("/persons/" + person).json().path("fullName").asText())
                .isEqualTo(unique);
        long enrolment = network.enrol("GZHU", session, person);
        for (String page : List.of(
                "/coordinator/person/view?id=" + person,
                "/coordinator/session/enrolment?id=" + enrolment,
                "/coordinator/person/list?q=" + java.net.URLEncoder.encode(unique, StandardCharsets.UTF_8))) {
            String html = told(browser.get(page)).expect(200).text();
            assertThat(html).doesNotContain("<script>alert", "<img src=x", "49" + unique.substring(name.length()));
        }
    }

    @Test
    void b05ZeroWidthCharactersAreTakenOut() {
        int number = Network.next();
        long person = network.person("GZHU", "张\u200B三\u2060" + number, "MAN");
        assertThat(coordinator.get("/persons/" + person).json().path("fullName").asText())
                .isEqualTo("张三" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//evil", "JaVaScRiPt:x"})
    void b07LinksThatRun(String link) {
        Map<String, Object> online = planned();
        slot(online).remove("place");
        slot(online).put("link", link);
        assertThat(told(coordinator.post("/training-sessions", online)).status())
                .isEqualTo(400);
    }

    // Numbers, dates and logic

    static Stream<Arguments> fieldsToRefuse() {
        return Stream.of(
                Arguments.of("B13", "capacity", "-1"),
                Arguments.of("B13", "capacity", "1e9"),
                Arguments.of("B13", "capacity", "2147483648"),
                Arguments.of("B13", "capacity", "\"ten\""),
                Arguments.of("B13", "capacity", "1.5"),
                Arguments.of("B13", "capacity", "\"30\""),
                Arguments.of("B13", "capacity", "9".repeat(500)),
                Arguments.of("B13", "minimum", "-1"),
                Arguments.of("B13", "completionThreshold", "101"),
                Arguments.of("B15", "enrolmentOpens", "\"9999-12-31T00:00:00Z\""),
                Arguments.of("B15", "enrolmentCloses", "\"2027-02-31T00:00:00Z\""),
                Arguments.of("B15", "enrolmentCloses", "\"tomorrow\""),
                Arguments.of("B16", "enrolmentCloses", "\"2035-01-01T00:00:00Z\""),
                Arguments.of("enum", "approval", "\"MAYBE\""),
                Arguments.of("enum", "waitingList", "\"SOMETIMES\""),
                Arguments.of("enum", "mode", "3"),
                Arguments.of("list", "targetGroups", "[\"NOBODY\"]"),
                Arguments.of("list", "targetGroups", "\"POLICE\""),
                Arguments.of("list", "trainers", "[-1]"),
                Arguments.of("B76", "role", "\"ADMINISTRATOR\""));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("fieldsToRefuse")
    void fieldsOfASessionAreRefused(String what, String field, String value) {
        Map<String, Object> wrong = planned();
        wrong.put(field, "@@");
        String body = json(wrong).replace("\"@@\"", value);
        Answer answer = told(coordinator.post("/training-sessions", body));
        assertThat(answer.status()).as(answer::text).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void b14AndB15SlotsThatCannotBe() {
        Map<String, Object> backwards = planned();
        Object starts = slot(backwards).get("starts");
        slot(backwards).put("ends", starts);
        assertThat(told(coordinator.post("/training-sessions", backwards)).status())
                .isEqualTo(400);
        Map<String, Object> past =
                Network.planned("GZHU", course, java.time.Instant.parse("2020-03-02T01:00:00Z"), 1, 60);
        int status = told(coordinator.post("/training-sessions", past)).status();
        assertThat(status).isIn(400, 409);
        Map<String, Object> long25 = Network.planned("GZHU", course, Network.soon(), 1, 25 * 60);
        assertThat(told(coordinator.post("/training-sessions", long25)).status())
                .isEqualTo(400);
    }

    @Test
    void b17CapacityBelowTheSeatsHeld() {
        long full = network.published("GZHU", planned()).path("id").asLong();
        network.people("GZHU", 2).forEach(person -> network.enrol("GZHU", full, person));
        var details = coordinator.get("/training-sessions/" + full).json();
        Map<String, Object> smaller = new LinkedHashMap<>();
        smaller.put("version", details.path("version").asInt());
        smaller.put("capacity", 1);
        Answer answer =
                told(coordinator.put("/training-sessions/" + full, smaller)).expect(409);
        assertThat(answer.rule()).isEqualTo("CAPACITY_COVERS_THE_SEATS_HELD");
    }

    @Test
    void b20AndB22AgainstTheLifeOfASession() {
        Map<String, Object> closed = planned();
        closed.put("enrolmentOpens", "2020-01-01T00:00:00Z");
        closed.put("enrolmentCloses", "2020-01-02T00:00:00Z");
        long ended = network.published("GZHU", closed).path("id").asLong();
        Answer late = told(network.as(Network.trainee(2)).post("/training-sessions/" + ended + "/enrolments", Map.of()))
                .expect(409);
        assertThat(late.rule()).isEqualTo("ENROLMENT_HAS_NOT_ENDED");
        long draft = network.draft("GZHU", planned()).path("id").asLong();
        told(network.as(Network.trainee(2)).post("/training-sessions/" + draft + "/enrolments", Map.of()))
                .expect(404);
        long person = network.person("GZHU", "WOMAN");
        long enrolment = network.enrol("GZHU", session, person);
        long slot = network.slots("GZHU", session).get(0);
        Answer early = told(coordinator.put(
                        "/slots/" + slot + "/marks", List.of(Map.of("enrolment", enrolment, "status", "PRESENT"))))
                .expect(409);
        assertThat(early.rule()).isEqualTo("SLOT_HAS_STARTED");
        told(coordinator.post("/training-sessions/" + session + "/close", Map.of()))
                .expect(409);
    }

    /** B21, B26 of the idempotent kind: the same person again is the same enrolment. */
    @Test
    void b21EnrolledTwice() {
        long person = network.person("GZHU", "MAN");
        long first = network.enrol("GZHU", session, person);
        Answer again = coordinator
                .post("/training-sessions/" + session + "/enrolments", Map.of("person", person))
                .expect(200);
        assertThat(again.id()).isEqualTo(first);
    }

    // Ids and parameters

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "9223372036854775808", "1.5", "%00", "1%20or%201=1", "%F0%28%8C%28"})
    void b25IdsThatAreNone(String id) {
        for (String path : List.of(
                "/persons/" + id,
                "/enrolments/" + id,
                "/training-sessions/" + id,
                "/slots/" + id + "/register",
                "/accounts/" + id,
                "/courses/" + id,
                "/organisations/" + id)) {
            assertThat(told(network.admin().get(path)).status()).as(path).isIn(400, 404);
        }
        for (String page : List.of(
                "/session?id=" + id,
                "/course?code=" + id,
                "/base?code=" + id,
                "/coordinator/session/roster?id=" + id,
                "/coordinator/person/view?id=" + id)) {
            assertThat(told(browser.get(page)).status()).as(page).isIn(400, 404);
        }
    }

    @Test
    void b25AndB28AndB29ParametersOfLists() {
        assertThat(told(browser.get("/session?id=1&id=2")).status()).isIn(400, 404);
        assertThat(told(browser.get("/session?id=")).status()).isIn(400, 404);
        told(browser.get("/coordinator/person/list?sort=name;drop&dir=up&page=-1&size=1000000000"))
                .expect(200);
        told(browser.get("/coordinator/session/list?state=NOWHERE&page=99999999999"))
                .expect(200);
        told(coordinator.get("/persons?page=-1&size=1000000000")).expect(200);
        assertThat(coordinator
                        .get("/persons?size=1000000000")
                        .json()
                        .path("size")
                        .asInt())
                .isEqualTo(200);
        told(coordinator.get("/training-sessions?state=NOWHERE")).expect(400);
        told(coordinator.get("/reports/officials-trained?groupBy=shoeSize")).expect(400);
        told(coordinator.get("/reports/officials-trained?from=2026-02-31")).expect(400);
        told(coordinator.get("/persons?q=" + "a".repeat(6000))).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'-alert(1)-'", "../../etc", "zh_TW", "", "EN", "en,zh-CN"})
    void b30LanguagesThatAreNone(String language) {
        String html = told(nobody.get("/?lang=" + java.net.URLEncoder.encode(language, StandardCharsets.UTF_8)))
                .expect(200)
                .text();
        assertThat(html).containsPattern("<html[^>]*lang=\"(en|zh-CN)\"").doesNotContain("alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..;/WEB-INF/web.xml",
                "/%2e%2e%2fWEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/%00",
                "/%252e%252e/x",
                "/sessions;x=1",
                "/META-INF/persistence.xml",
                "/session.xhtml",
                "/metrics",
                "/openapi",
                "/health"
            })
    void b32PathsThatLeadAstray(String path) {
        Answer answer = told(nobody.get(path));
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("<web-app", "<persistence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "FOO"})
    void b35MethodsOfPages(String method) {
        assertThat(told(nobody.raw(method, "/sessions", null, "")).status()).isIn(400, 405, 501);
    }

    @Test
    void b34TooMuch() {
        StringBuilder many = new StringBuilder("/sessions?");
        for (int i = 0; i < 1500; i++) {
            many.append("p").append(i).append("=1&");
        }
        assertThat(told(nobody.get(many.toString())).status()).isBetween(400, 499);
        assertThat(told(nobody.get("/sessions", Map.of("X-Long", "a".repeat(64_000))))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void b36AndB37AndB38FormsThatAreNone() {
        assertThat(told(nobody.raw("POST", "/sign-in", "application/json", "{}"))
                        .status())
                .isBetween(300, 499);
        assertThat(told(nobody.raw("POST", "/sign-in", "text/plain", "x")).status())
                .isBetween(300, 499);
        Map<String, String> form = Pages.form(nobody.get("/sign-in").expect(200).text(), "password");
        for (String state : List.of("", "garbage", "1:2", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "-1:-1")) {
            Map<String, String> tampered = new LinkedHashMap<>(form);
            tampered.put("jakarta.faces.ViewState", state);
            tampered.put("email", Network.ADMIN);
            tampered.put("password", Api.PASSWORD);
            assertThat(told(nobody.post("/sign-in", tampered)).status())
                    .as(state)
                    .isBetween(300, 499);
        }
        assertThat(nobody.get("/admin/home").status()).isEqualTo(302);
    }

    /** B27: a form of the own base, sent to the address of another's record, changes nothing there. */
    @Test
    void b27ATamperedPostback() {
        String fduCourse = network.course("Course of FDU", "FDU");
        long own = network.draft("GZHU", planned()).path("id").asLong();
        long foreign = network.draft("FDU", Network.planned("FDU", fduCourse, Network.soon(), 1, 180))
                .path("id")
                .asLong();
        String before = network.as(Network.coordinator("FDU"))
                .get("/training-sessions/" + foreign)
                .expect(200)
                .text();
        Map<String, String> form = Pages.form(
                browser.get("/coordinator/session/edit?id=" + own).expect(200).text(), "capacity");
        form.put("capacity", "7");
        Answer answer = told(browser.post("/coordinator/session/edit?id=" + foreign, form));
        assertThat(answer.text()).doesNotContain("Course of FDU");
        assertThat(network.as(Network.coordinator("FDU"))
                        .get("/training-sessions/" + foreign)
                        .expect(200)
                        .text())
                .isEqualTo(before);
    }

    // Authentication

    @Test
    void b60WrongPasswordAndUnknownUserReadTheSame() {
        Answer wrong =
                told(network.nobody().token("nobody.at.all" + Network.next() + "@example.org", "wrong-password"));
        Answer known = told(network.nobody().token("coordinator.nku@example.org", "wrong-password"));
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(known.status());
        assertThat(wrong.text()).isEqualTo(known.text());
    }

    @Test
    void b63GuessingIsSlowedDown() {
        String victim = "guessed" + Network.next() + "@example.org";
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            statuses.add(told(network.nobody().token(victim, "guess-" + i)).status());
        }
        assertThat(statuses).contains(429).startsWith(401);
    }

    @Test
    void b65ANewSessionAtSignIn() {
        Pages visitor = Pages.asNobody(lectern);
        Map<String, String> form =
                Pages.form(visitor.get("/sign-in").expect(200).text(), "password");
        String before = visitor.cookie("JSESSIONID");
        form.put("email", Network.trainee(2));
        form.put("password", Api.PASSWORD);
        visitor.post("/sign-in", form);
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(visitor.get("/trainee/my-training").status()).isEqualTo(200);
        Pages thief = Pages.asNobody(lectern);
        thief.keep("JSESSIONID", before);
        assertThat(thief.get("/trainee/my-training").status()).isEqualTo(302);
    }

    // API

    @Test
    void b74AStaleVersion() {
        var details = coordinator.get("/training-sessions/" + session).json();
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("version", details.path("version").asInt());
        edit.put("contact", "first");
        coordinator.put("/training-sessions/" + session, edit).expect(200);
        edit.put("contact", "second");
        Answer stale =
                told(coordinator.put("/training-sessions/" + session, edit)).expect(409);
        assertThat(stale.rule()).isEqualTo("RECORD_IS_UNCHANGED_SINCE_READ");
        assertThat(coordinator
                        .get("/training-sessions/" + session)
                        .json()
                        .path("contact")
                        .asText())
                .isEqualTo("first");
    }

    @Test
    void b75TheSameKeyWithAnotherBody() {
        String key = "key-" + Network.next();
        Map<String, Object> body = Map.of("fullName", "同名" + Network.next(), "targetGroup", "POLICE");
        Answer first = coordinator.post("/persons", body, key).expect(201);
        Answer again = coordinator.post("/persons", body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        told(coordinator.post("/persons", Map.of("fullName", "另一人", "targetGroup", "POLICE"), key))
                .expect(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fullName\": \"a\", \"fullName\": \"b\"}",
                "{\"fullName\": \"a\", \"role\": \"ADMINISTRATOR\"}",
                "{\"fullName\": 1}",
                "{\"fullName\": \"a\"",
                "{\"fullName\": \"a\"} {}",
                "[]",
                "\"x\"",
                "null",
                "",
                "{\"fullName\": \"a\", \"organisation\": 99999999999999999999}",
                "{\"fullName\": \"a\", \"gender\": \"woman\"}"
            })
    void b76JsonThatIsNone(String body) {
        long before = people();
        assertThat(told(coordinator.post("/persons", body)).status()).isEqualTo(400);
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void b76AThousandLevels() {
        assertThat(told(coordinator.post("/persons", "[".repeat(1000) + "]".repeat(1000)))
                        .status())
                .isEqualTo(400);
        assertThat(told(coordinator.raw("POST", "/persons", "text/plain", new byte[] {'x'}))
                        .status())
                .isIn(400, 415);
        assertThat(told(coordinator.raw("POST", "/persons", "application/json", new byte[3 * 1024 * 1024]))
                        .status())
                .isIn(400, 413);
    }

    @Test
    void b77AnotherOrigin() {
        Answer answer = nobody.get("/api/v1/bases", Map.of("Origin", "https://evil.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void headersAreThose() {
        Answer page = nobody.get("/sessions").expect(200);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "object-src 'none'", "default-src 'self'")
                .doesNotContain("unsafe-eval");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(browser.get("/coordinator/home")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    private long people() {
        return coordinator
                .get("/persons?size=1")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> slot(Map<String, Object> session) {
        return ((List<Map<String, Object>>) session.get("slots")).get(0);
    }

    private static String json(Map<String, Object> value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
