package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
import org.lectern.testing.ListFile;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/**
 * An empty database without sample data: its first administrator, and what is said while it does not answer, and what
 * is left of work when it is killed.
 */
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
        lectern = start("production");
    }

    private RunningLectern start(String name) {
        return RunningLectern.start(name, Map.of("LECTERN_DB_URL", url(), "LECTERN_SAMPLE_DATA", "false"));
    }

    private String url() {
        return "jdbc:h2:tcp://localhost:" + port + "/./production;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000";
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

    /** F08: a list of 5,000 people is on its way in when the server is killed; the next one ends it. */
    @Test
    @Order(4)
    void aServerThatIsKilledInTheMiddleOfAListGoesOnWhereItStoodAndStoresNobodyTwice() throws Exception {
        Api api = administrator();
        long session = session(api);
        JsonNode preview = api.upload(
                        "/training-sessions/" + session + "/enrolment-imports", "list.csv", ListFile.gb18030())
                .expect(201)
                .json();
        int good = ListFile.good().size();
        assertThat(preview.path("results").path("NEW_PERSON").asInt()).isEqualTo(good);
        assertThat(preview.path("results").path("ERROR").asInt()).isEqualTo(ListFile.WRONG);
        assertThat(preview.path("results").path("POSSIBLE_DUPLICATE").asInt()).isEqualTo(ListFile.DOUBTFUL);
        assertThat(number("select count(*) from person")).isZero();

        long list = preview.path("id").asLong();
        CompletableFuture<Void> running = CompletableFuture.runAsync(
                () -> api.post("/imports/" + list + "/commit", Map.of()).expect(200));
        assertThat(soon(() -> number("select max(position) from job") >= 1_000)).isTrue();
        lectern.kill();
        assertThatThrownBy(running::join).as("whoever waited for it").isNotNull();
        long done = number("select max(position) from job");
        assertThat(done).isBetween(1_000L, ListFile.ROWS - 1L);
        assertThat(number("select count(*) from enrolment")).isEqualTo(goodWithin(done));
        assertThat(number("select count(*) from outbox where kind = 'enrolment-confirmed'"))
                .isEqualTo(goodWithin(done));

        // As if the half minute had gone by after which another server may take over.
        execute("update job set leased_until = created_at");
        lectern = start("production-again");
        assertThat(soon(() -> number("select count(*) from job where state = 'DONE'") == 1))
                .isTrue();
        assertThat(number("select count(*) from enrolment where state = 'CONFIRMED' and source = 'IMPORT'"))
                .isEqualTo(good);
        assertThat(number("select count(distinct person_id) from enrolment")).isEqualTo(good);
        assertThat(number("select count(distinct email_norm) from person")).isEqualTo(good);
        assertThat(number("select count(*) from enrolment_history")).isEqualTo(good);
        assertThat(number("select count(*) from outbox where kind = 'enrolment-confirmed'"))
                .isEqualTo(good);
        assertThat(api(lectern)
                        .get("/imports/" + list)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
    }

    private static long goodWithin(long rows) {
        return ListFile.good().stream().filter(row -> row <= rows).count();
    }

    private Api administrator() {
        return api(lectern);
    }

    private static Api api(RunningLectern lectern) {
        return Api.withToken(
                lectern,
                Api.asNobody(lectern)
                        .token(EMAIL, PASSWORD)
                        .expect(201)
                        .json()
                        .path("token")
                        .asText());
    }

    private static long session(Api api) {
        api.post("/bases", Map.of("code", "GZHU", "name", "Guangzhou University", "nameZh", "广州大学"))
                .expect(201);
        Map<String, Object> course = new HashMap<>(Map.of(
                "code", "HRLE", "title", "Human Rights and Law Enforcement", "titleZh", "人权与执法", "base", "GZHU"));
        course.putAll(Map.of("kind", "TRAINING_COURSE", "mode", "ONLINE", "targetGroups", List.of("POLICE")));
        course.putAll(Map.of("instruments", List.of("CAT"), "completionThreshold", 80, "minutes", 180));
        api.post("/courses", course).expect(201);
        api.post("/courses/HRLE/publish", Map.of()).expect(200);
        Map<String, Object> planned = Network.planned("GZHU", "HRLE", Network.soon(), 1, 180);
        planned.put("capacity", ListFile.ROWS);
        long id = api.post("/training-sessions", planned).expect(201).id();
        api.post("/training-sessions/" + id + "/publish", Map.of()).expect(200);
        return id;
    }

    /** What stands in the database, whether a server runs or not. */
    private long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "lectern", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "lectern", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
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
        return soon(() -> status(path) == status);
    }

    private static boolean soon(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (condition.call()) {
                return true;
            }
            Thread.sleep(100);
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
