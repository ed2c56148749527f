package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/** Requests that no page of ours would send: led astray, from elsewhere, or past a step that has to be taken. */
@Tag("one-database")
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsIT {

    private RunningLectern lectern;
    private Network network;
    private Api coordinator;
    private String course;

    @BeforeAll
    void aCourse(RunningLectern running) {
        lectern = running;
        network = new Network(running);
        coordinator = network.as(Network.coordinator("GZHU"));
        course = network.course("Course for hostile requests", "GZHU");
    }

    private Map<String, Object> planned() {
        return Network.planned("GZHU", course, Network.soon(), 1, 180);
    }

    @Test
    void b18HoursOfADay() {
        for (int minutes : List.of(0, -60, 24 * 60 + 1)) {
            Map<String, Object> session = Network.planned("GZHU", course, Network.soon(), 1, minutes);
            assertThat(coordinator.post("/training-sessions", session).status())
                    .as(minutes + " minutes")
                    .isEqualTo(400);
        }
        Map<String, Object> timeless =
                Map.of("title", "x", "titleZh", "x", "code", "B18-" + Network.next(), "base", "GZHU", "minutes", 0);
        assertThat(coordinator.post("/courses", timeless).status()).isEqualTo(400);
        coordinator.post("/training-sessions", planned()).expect(201);
    }

    @Test
    void b24AStepThatWasNotTaken() {
        Map<String, Object> session = planned();
        session.put("approval", "COORDINATOR");
        long draft = network.draft("GZHU", session).path("id").asLong();
        coordinator.post("/training-sessions/" + draft + "/confirm", Map.of()).expect(409);
        coordinator.post("/training-sessions/" + draft + "/close", Map.of()).expect(409);
        coordinator.post("/training-sessions/" + draft + "/publish", Map.of()).expect(200);
        coordinator.post("/training-sessions/" + draft + "/publish", Map.of()).expect(409);
        Answer asked = network.as(Network.trainee(3))
                .post("/training-sessions/" + draft + "/enrolments", Map.of())
                .expect(201);
        assertThat(asked.json().path("state").asText()).isEqualTo("REQUESTED");
        long enrolment = asked.id();
        coordinator
                .post("/enrolments/" + enrolment + "/complete", Map.of("on", "2026-01-05", "source", "his word"))
                .expect(409);
        network.as(Network.trainee(3))
                .post("/enrolments/" + enrolment + "/approve", Map.of())
                .expect(403);
        coordinator.post("/enrolments/" + enrolment + "/approve", Map.of()).expect(200);
        coordinator.post("/enrolments/" + enrolment + "/approve", Map.of()).expect(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https:evil.example", "\\\\evil.example", "/%09/evil.example", "/\t/evil"})
    void b31WhereSigningInLeads(String elsewhere) {
        String value = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        Pages somebody = Pages.asNobody(lectern);
        String path = "/sign-in?returnUrl=" + value + "&redirect=" + value + "&from=" + value;
        Map<String, String> form = signIn(somebody, path);
        String location =
                somebody.post(path, form).headers().firstValue("Location").orElseThrow();
        assertThat(URI.create(lectern.address()).resolve(location).getHost())
                .isEqualTo(URI.create(lectern.address()).getHost());
        assertThat(location).endsWith("/home");
    }

    private static Map<String, String> signIn(Pages somebody, String path) {
        Map<String, String> form = Pages.form(somebody.get(path).expect(200).text(), "password");
        form.put("email", Network.coordinator("GZHU"));
        form.put("password", Api.PASSWORD);
        return form;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "",
                "Host: localhost\r\nHost: localhost\r\n",
                "Host: localhost@evil\r\n"
            })
    void b33HostsThatAreNotOurs(String hosts) throws IOException {
        assertThat(raw("GET /sessions HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void b33OurOwnHost() throws IOException {
        assertThat(raw("GET /sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(lectern.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void b67SignInOfAnotherSite() {
        Pages victim = Pages.asNobody(lectern);
        Map<String, String> form = signIn(victim, "/sign-in");
        victim.post("/sign-in", form, Map.of("Origin", "https://evil.example")).expect(403);
        victim.post("/sign-in", form, Map.of("Sec-Fetch-Site", "cross-site")).expect(403);
        // Another site's form brings no cookie along: the form is nobody's.
        assertThat(Pages.asNobody(lectern)
                        .post("/sign-in", form)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("/home");
        assertThat(victim.get("/coordinator/home").status()).isEqualTo(302);
        assertThat(victim.post("/sign-in", form, Map.of("Origin", lectern.address()))
                        .status())
                .isEqualTo(302);
        victim.get("/coordinator/home").expect(200);
    }

    @Test
    void aSpreadsheetHasNoCharacterSet() {
        String excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Answer api = coordinator.get("/reports/officials-trained?from=2026-01-01&to=2026-01-31", excel);
        assertThat(api.expect(200).headers().firstValue("Content-Type")).hasValue(excel);
        Answer page = Pages.as(lectern, Network.coordinator("GZHU"))
                .get("/report/download?format=xlsx&from=2026-01-01&to=2026-01-31");
        assertThat(page.expect(200).headers().firstValue("Content-Type")).hasValue(excel);
    }
}
