package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/**
 * Base FDU has people with names like no other. Whoever has no business there asks every route with the ids of FDU, and
 * searches for the names: not a byte of them comes back.
 */
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {

    private static final String CANARY = "CANARY-B2";

    private static final List<String> SEARCHES = List.of(
            "/coordinator/person/list?q=CANARY-B2",
            "/coordinator/search?q=CANARY-B2",
            "/coordinator/session/list?q=CANARY-B2",
            "/sessions?q=CANARY-B2",
            "/?q=CANARY-B2",
            "/admin/account/list?q=CANARY-B2",
            "/report/people",
            "/report/sessions",
            "/coordinator/home",
            "/trainer/home",
            "/admin/audit?q=CANARY-B2");

    private static final List<String> QUESTIONS = List.of(
            "/persons?q=CANARY-B2",
            "/persons?size=200",
            "/accounts?q=CANARY-B2",
            "/training-sessions?q=CANARY-B2&size=200",
            "/training-sessions?base=FDU&state=DRAFT&size=200",
            "/reports/officials-trained?groupBy=base",
            "/me");

    private final Map<String, String> fixture = new LinkedHashMap<>();
    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Map<String, Pages> browsers = new LinkedHashMap<>();
    private Network network;

    @BeforeAll
    void peopleOfFdu(RunningLectern lectern) {
        network = new Network(lectern);
        for (String stranger : List.of(
                Network.coordinator("GZHU"),
                Network.trainer("GZHU"),
                Network.trainee(3),
                Network.REPORTER,
                Network.LIAISON,
                "nobody")) {
            boolean nobody = stranger.equals("nobody");
            apis.put(stranger, nobody ? network.nobody() : network.as(stranger));
            browsers.put(stranger, nobody ? Pages.asNobody(lectern) : Pages.as(lectern, stranger));
        }
        String course = network.course("Course of the other base", "FDU");
        long session = network.published("FDU", Network.planned("FDU", course, Network.soon(), 1, 120))
                .path("id")
                .asLong();
        Map<String, Object> secret = Network.planned("FDU", course, Network.soon(), 1, 120);
        secret.put("title", CANARY + "-DRAFT");
        secret.put("notes", CANARY + "-NOTES");
        fixture.put(
                "draft", Long.toString(network.draft("FDU", secret).path("id").asLong()));
        long enrolment = 0;
        for (int i = 0; i < 3; i++) {
            long person = network.person("FDU", CANARY + "-NAME-" + i, "WOMAN");
            enrolment = network.enrol("FDU", session, person);
            fixture.put("person", Long.toString(person));
        }
        fixture.put("session", Long.toString(session));
        fixture.put("enrolment", Long.toString(enrolment));
        fixture.put("slot", Long.toString(network.slots("FDU", session).get(0)));
        fixture.put("course", course);
        fixture.put("base", "FDU");
    }

    @Test
    void controlTheirOwnCoordinatorSeesThem(RunningLectern lectern) {
        Api own = network.as(Network.coordinator("FDU"));
        assertThat(own.get("/persons?q=" + CANARY).expect(200).text()).contains(CANARY);
        Pages browser = Pages.as(lectern, Network.coordinator("FDU"));
        assertThat(browser.get(filled("/coordinator/session/roster?id={session}"))
                        .expect(200)
                        .text())
                .contains(CANARY + "-NAME-0");
    }

    @Test
    void noByteOfThemLeavesTheirBase() throws IOException {
        List<String> leaks = new ArrayList<>();
        List<String> pages = new ArrayList<>(SEARCHES);
        List<String> resources = new ArrayList<>(QUESTIONS);
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access.csv"))) {
            lines.map(line -> line.split(",")).filter(cells -> cells.length > 2).forEach(cells -> {
                if (cells[0].equals("PAGE")) {
                    pages.add(cells[1]);
                } else if (cells[0].equals("GET")) {
                    resources.add(cells[1]);
                }
            });
        }
        int asked = 0;
        for (String stranger : apis.keySet()) {
            for (String page : pages) {
                asked += look(stranger + " " + page, filled(page), browsers.get(stranger)::get, leaks);
            }
            for (String resource : resources) {
                asked += look(stranger + " " + resource, filled(resource), apis.get(stranger)::get, leaks);
            }
        }
        assertThat(asked).isGreaterThan(400);
        assertThat(leaks).isEmpty();
    }

    /** Writing with foreign ids stores nothing, and says nothing of what is there. */
    @Test
    void nothingOfTheirsCanBeWritten() {
        Api stranger = apis.get(Network.coordinator("GZHU"));
        String before = rosterOfFdu();
        List<Answer> answers = List.of(
                stranger.post(filled("/training-sessions/{session}/enrolments"), Map.of("person", number("person"))),
                stranger.post(filled("/enrolments/{enrolment}/withdraw"), Map.of("reason", "x")),
                stranger.post(filled("/enrolments/{enrolment}/remove"), Map.of("reason", "x")),
                stranger.post(filled("/training-sessions/{session}/cancel"), Map.of("reason", "x")),
                stranger.put(
                        filled("/slots/{slot}/marks"),
                        List.of(Map.of("enrolment", number("enrolment"), "status", "PRESENT"))),
                stranger.post(filled("/slots/{slot}/close"), Map.of("unmarked", "ABSENT")),
                stranger.put(filled("/persons/{person}"), Map.of("version", 0, "fullName", "changed")));
        assertThat(answers).allSatisfy(answer -> {
            answer.expect(404);
            assertThat(answer.text()).doesNotContain(CANARY);
        });
        assertThat(rosterOfFdu()).isEqualTo(before);
    }

    /** A person of another base on the own roster: the whole is refused, the name not told. */
    @Test
    void aForeignPersonCannotBePutOnTheOwnRoster() {
        String course = network.course("Own course", "GZHU");
        long own = network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 1, 120))
                .path("id")
                .asLong();
        Answer answer = apis.get(Network.coordinator("GZHU"))
                .post("/training-sessions/" + own + "/enrolments", Map.of("person", number("person")));
        assertThat(answer.expect(404).text()).doesNotContain(CANARY);
    }

    private String rosterOfFdu() {
        return network.as(Network.coordinator("FDU"))
                .get(filled("/training-sessions/{session}/enrolments"))
                .expect(200)
                .text();
    }

    private long number(String name) {
        return Long.parseLong(fixture.get(name));
    }

    private interface Question {
        Answer get(String path);
    }

    private static int look(String who, String path, Question question, List<String> leaks) {
        if (path.contains("{")) {
            return 0;
        }
        Answer answer = question.get(path);
        String said = new String(answer.body(), StandardCharsets.UTF_8)
                + answer.headers().map();
        // What was searched for may be shown again in its field.
        if (said.contains(CANARY + "-") || said.toLowerCase(Locale.ROOT).contains("canary-b2-")) {
            leaks.add(who);
        }
        assertThat(answer.status()).as(who).isLessThan(500);
        return 1;
    }

    private String filled(String route) {
        String filled = route;
        for (Map.Entry<String, String> value : fixture.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
