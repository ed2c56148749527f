package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.platform.run.PayaraMicro;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/** An empty database without sample data: its first administrator, and what is said while it does not answer. */
@Tag("one-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionIT {

    private static final String EMAIL = "first@example.org";
    private static final String PASSWORD = "a first pass phrase 71";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private Path directory;
    private int port;
    private Server database;
    private RunningLectern lectern;

    @BeforeAll
    void anEmptyDatabase() throws Exception {
        directory = Files.createTempDirectory("production");
        port = PayaraMicro.freePort();
        database = open();
        lectern = RunningLectern.start(
                "production",
                Map.of(
                        "LECTERN_DB_URL",
                        "jdbc:h2:tcp://localhost:" + port
                                + "/./production;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000",
                        "LECTERN_SAMPLE_DATA",
                        "false"));
    }

    @AfterAll
    void end() {
        if (lectern != null) {
            lectern.close();
        }
        database.stop();
    }

    private Server open() throws Exception {
        return Server.createTcpServer(
                        "-tcpPort", Integer.toString(port), "-ifNotExists", "-baseDir", directory.toString())
                .start();
    }

    @Test
    @Order(1)
    void theFirstAdministratorIsMadeWithTheCodeInTheLog() {
        Pages visitor = Pages.asNobody(lectern);
        assertThat(setUp(visitor, "not-the-code").status()).isEqualTo(200);
        assertThat(signIn().get("/admin/home").status()).isEqualTo(302);
        Matcher code = Pattern.compile("set-up code, good until the server stops:\\s+(\\S+)")
                .matcher(lectern.log());
        assertThat(code.find()).isTrue();
        assertThat(setUp(visitor, code.group(1)).status()).isEqualTo(302);
        visitor.get("/first-administrator").expect(404);
        signIn().get("/admin/home").expect(200);
    }

    @Test
    @Order(2)
    void thereIsNoDefaultAccount() {
        assertThat(Api.asNobody(lectern)
                        .token("admin@example.org", Api.PASSWORD)
                        .status())
                .isEqualTo(401);
        assertThat(Pages.asNobody(lectern).get("/sign-in").expect(200).text()).doesNotContain(Api.PASSWORD);
    }

    @Test
    @Order(3)
    void aDatabaseThatDoesNotAnswerIsSaidSoAndRecoveredFrom() throws Exception {
        assertThat(status("/health/ready")).isEqualTo(200);
        database.stop();
        assertThat(soon("/health/ready", 503)).isTrue();
        assertThat(status("/health/live")).isEqualTo(200);
        Answer page = Pages.asNobody(lectern).get("/sessions");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).doesNotContain("Exception", "\tat ");
        Answer api = Api.asNobody(lectern).get("/courses").expect(503);
        assertThat(api.contentType()).startsWith("application/problem+json");
        database = open();
        assertThat(soon("/health/ready", 200)).isTrue();
        assertThat(soon("/sessions", 200)).isTrue();
    }

    private Answer setUp(Pages visitor, String code) {
        String page = visitor.get("/first-administrator").expect(200).text();
        Map<String, String> form = Pages.form(page, "password");
        // As the script of the page adds it, for a form that is shown again.
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        assertThat(nonce.find()).isTrue();
        form.put("primefaces.nonce", nonce.group(1));
        form.put("code", code);
        form.put("fullName", "第一管理员");
        form.put("email", EMAIL);
        form.put("password", PASSWORD);
        return visitor.post("/first-administrator", form);
    }

    private Pages signIn() {
        Pages pages = Pages.asNobody(lectern);
        Map<String, String> form = Pages.form(pages.get("/sign-in").expect(200).text(), "password");
        form.put("email", EMAIL);
        form.put("password", PASSWORD);
        pages.post("/sign-in", form);
        return pages;
    }

    private boolean soon(String path, int status) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (status(path) == status) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private int status(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(lectern.address() + path))
                                .timeout(Duration.ofSeconds(40))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
