package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The access table, {@code src/test/resources/access.csv}: every route, and what each role is answered. A route of the
 * application that is not in the table fails the build.
 *
 * <p>The answers: {@code ok} is anything but a refusal of the role or the scope; {@code 401}, {@code 403}, {@code 404}
 * are those; {@code sign-in} leads there; {@code -} is not asked, because it would end what the others are asked about.
 */
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    /** The columns: an account, or nobody. ME is enrolled in the session; TR is its trainer. */
    private static final Map<String, String> ACCOUNTS = accounts();

    private record Row(String method, String route, Map<String, String> answers) {

        boolean isPage() {
            return method.equals("PAGE");
        }
    }

    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Map<String, Pages> browsers = new LinkedHashMap<>();
    private final Map<String, String> fixture = new LinkedHashMap<>();
    private List<Row> table;

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("ADM", Network.ADMIN);
        accounts.put("CO=", Network.coordinator("GZHU"));
        accounts.put("CO/", Network.coordinator("FDU"));
        accounts.put("TR=", Network.trainer("GZHU"));
        accounts.put("TR/", Network.trainer("FDU"));
        accounts.put("ME", Network.trainee(1));
        accounts.put("OT", Network.trainee(2));
        accounts.put("RE", Network.REPORTER);
        accounts.put("LI", Network.LIAISON);
        accounts.put("PUB", null);
        return accounts;
    }

    @BeforeAll
    void aSessionOfGzhu(RunningLectern lectern) throws IOException {
        Network network = new Network(lectern);
        ACCOUNTS.forEach((role, email) -> {
            apis.put(role, email == null ? network.nobody() : network.as(email));
            browsers.put(role, email == null ? Pages.asNobody(lectern) : Pages.as(lectern, email));
        });
        String course = network.course("Course of access", "GZHU");
        long trainer = network.personOf(ACCOUNTS.get("TR="));
        Map<String, Object> session = Network.planned("GZHU", course, Network.soon(), 2, 180);
        session.put("trainers", List.of(trainer));
        long published = network.published("GZHU", session).path("id").asLong();
        long draft = network.draft("GZHU", session).path("id").asLong();
        long person = network.person("GZHU", "WOMAN");
        long enrolment = apis.get("ME")
                .post("/training-sessions/" + published + "/enrolments", Map.of())
                .expect(201)
                .id();
        // Enrolled, so that the trainer of the session meets this person.
        apis.get("CO=")
                .post("/training-sessions/" + published + "/enrolments", Map.of("person", person))
                .expect(201);
        fixture.put("course", course);
        fixture.put("session", Long.toString(published));
        fixture.put("draft", Long.toString(draft));
        fixture.put("slot", Long.toString(network.slots("GZHU", published).get(0)));
        fixture.put("person", Long.toString(person));
        fixture.put("enrolment", Long.toString(enrolment));
        fixture.put("nominee", Long.toString(network.nominee(published)));
        fixture.put(
                "allotment",
                Long.toString(apis.get("CO=")
                        .post(
                                "/training-sessions/" + published + "/allotments",
                                Map.of("targetGroup", "POLICE", "size", 1))
                        .expect(201)
                        .id()));
        fixture.put("base", "GZHU");
        fixture.put("day", "2001-01-01");
        fixture.put("account", Long.toString(account("trainer.gzhu@example.org")));
        fixture.put("coordinator", Long.toString(account(Network.coordinator("GZHU"))));
        fixture.put(
                "organisation",
                apis.get("ADM")
                        .get("/organisations?size=1")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText());
        fixture.put(
                "room",
                apis.get("CO=")
                        .get("/bases/GZHU/rooms")
                        .expect(200)
                        .json()
                        .findPath("id")
                        .asText());
        var venue = Pattern.compile("venue/edit\\?id=(\\d+)")
                .matcher(browsers.get("CO=")
                        .get("/coordinator/venue/list")
                        .expect(200)
                        .text());
        assertThat(venue.find()).isTrue();
        fixture.put("venue", venue.group(1));
        fixture.put(
                "import",
                list(
                        "/training-sessions/" + fixture.get("session") + "/enrolment-imports",
                        "fullName,email\nAccess Table,"));
        fixture.put(
                "past", list("/past-imports", "course,firstDay,completed,fullName\n" + course + ",2001-02-03,yes,"));
        fixture.put("format", "csv");
        fixture.put(
                "token",
                apis.get("CO=").get("/tokens").expect(200).json().findPath("id").asText());
        table = read();
    }

    /** A list that waits for its run. */
    private String list(String address, String lines) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n" + lines
                + "access.table@example.org\r\n--x--\r\n";
        return apis.get("CO=")
                .raw("POST", address, "multipart/form-data; boundary=x", form.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private long account(String email) {
        return apis.get("ADM")
                .get("/accounts?q=" + email)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    private static List<Row> read() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> roles = List.of(lines.get(0).split(",")).subList(2, 12);
        assertThat(roles).isEqualTo(List.copyOf(ACCOUNTS.keySet()));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 0; i < roles.size(); i++) {
                answers.put(roles.get(i), cells[i + 2]);
            }
            rows.add(new Row(cells[0], cells[1], answers));
        }
        return rows;
    }

    /** First every refusal, then what is allowed: an allowed write must not change what others are asked about. */
    @Test
    void everyRoleIsAnsweredAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (boolean refused : new boolean[] {true, false}) {
            for (Row row : table) {
                row.answers().forEach((role, expected) -> {
                    if (!expected.equals("-") && refused != expected.equals("ok")) {
                        String actual = ask(row, role);
                        if (!actual.equals(expected)) {
                            wrong.add(row.method() + " " + row.route() + " as " + role + ": " + actual + " instead of "
                                    + expected);
                        }
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String ask(Row row, String role) {
        String route = filled(row.route());
        Answer answer =
                switch (row.method()) {
                    case "PAGE" -> browsers.get(role).get(route);
                    case "GET" -> apis.get(role).get(route);
                    case "POST" -> apis.get(role).post(route, body(route));
                    case "PUT" -> apis.get(role).put(route, body(route));
                    case "DELETE" -> apis.get(role).delete(route);
                    default -> throw new AssertionError(row.method());
                };
        boolean toSignIn = answer.status() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        if (toSignIn) {
            return "sign-in";
        }
        boolean refused = REFUSALS.contains(answer.status()) || answer.status() >= 500;
        return refused ? Integer.toString(answer.status()) : "ok";
    }

    /** As little as can be: a body that says nothing must not be looked at before the role and the scope are. */
    private static String body(String route) {
        return switch (route.substring(route.lastIndexOf('/'))) {
            case "/headcounts", "/marks" -> "[]";
            // Whose course it would be is in the body.
            case "/courses", "/clashes" -> "{\"base\": \"GZHU\"}";
            case "/training-session-series", "/preview" -> "{\"session\": {\"base\": \"GZHU\"}}";
            default -> "{}";
        };
    }

    private String filled(String route) {
        String filled = route;
        for (Map.Entry<String, String> value : fixture.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).doesNotContain("{");
        return filled;
    }

    @Test
    void everyRouteOfTheApiIsInTheTable() {
        Set<String> known = table.stream()
                .filter(row -> !row.isPage())
                .map(row -> row.method() + " "
                        + row.route().replaceAll("\\{\\w+}", "{}").replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        apis.get("ADM")
                .get("/openapi")
                .expect(200)
                .json()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("get", "post", "put", "delete", "patch").contains(method)) {
                        there.add(method.toUpperCase(java.util.Locale.ROOT) + " "
                                + path.getKey().substring("/api/v1".length()).replaceAll("\\{\\w+}", "{}"));
                    }
                }));
        assertThat(there).hasSizeGreaterThan(40);
        assertThat(known).containsAll(there);
    }

    @Test
    void everyPageIsInTheTable() throws IOException {
        Set<String> known = table.stream()
                .filter(Row::isPage)
                .map(row -> row.route().replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there;
        try (Stream<Path> files = Files.walk(PAGES)) {
            there = files.filter(file -> file.toString().endsWith(".xhtml")
                            && !file.toString().contains("-INF"))
                    .map(file -> "/" + PAGES.relativize(file).toString().replaceAll("\\.xhtml$", ""))
                    .map(page -> page.equals("/index") ? "/" : page)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(there).hasSizeGreaterThan(40);
        assertThat(known).isEqualTo(there);
    }

    /** Name and organisation, and nothing that would reach the person or tell more. */
    @Test
    void aTrainerIsToldNameAndOrganisationOnly() {
        var whole = apis.get("CO=").get(filled("/persons/{person}")).expect(200).json();
        var seen = apis.get("TR=").get(filled("/persons/{person}")).expect(200).json();
        assertThat(seen.path("fullName").asText())
                .isNotEmpty()
                .isEqualTo(whole.path("fullName").asText());
        for (String hidden : List.of("email", "phone", "gender", "province", "post", "rankBand", "targetGroup")) {
            assertThat(seen.path(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(whole.path("gender").asText()).isEqualTo("WOMAN");
        String page = browsers.get("TR=")
                .get(filled("/coordinator/person/view?id={person}"))
                .expect(200)
                .text();
        assertThat(page).contains(whole.path("fullName").asText()).doesNotContain("/coordinator/person/edit");
    }

    /** What is somebody else's is answered exactly like what does not exist. */
    @Test
    void aForeignRecordIsAnsweredLikeAMissingOne() {
        for (String path : List.of(
                "/persons/{person}",
                "/enrolments/{enrolment}",
                "/training-sessions/{draft}",
                "/slots/{slot}/register",
                "/training-sessions/{session}/enrolments")) {
            Answer foreign = apis.get("CO/").get(filled(path)).expect(404);
            Answer missing = apis.get("CO/")
                    .get(path.replaceAll("\\{\\w+}", "999999999"))
                    .expect(404);
            assertThat(foreign.text()).as(path).isEqualTo(missing.text());
            assertThat(foreign.contentType()).isEqualTo(missing.contentType());
        }
        String page = "/coordinator/session/roster?id=";
        String foreign = browsers.get("CO/")
                .get(page + fixture.get("session"))
                .expect(404)
                .text();
        String missing = browsers.get("CO/").get(page + "999999999").expect(404).text();
        assertThat(withoutState(foreign.replace(fixture.get("session"), "")))
                .isEqualTo(withoutState(missing.replace("999999999", "")));
    }

    private static String withoutState(String html) {
        return html.replaceAll("value=\"[-0-9:]{10,}\"", "").replaceAll("nonce=\"[^\"]*\"|nonce-[\\w+/=-]+", "");
    }

    /** Prints what is answered now, in the form of the table: to be compared with the law, by a person. */
    @Test
    void printWhenAsked() {
        if (Boolean.getBoolean("access.print")) {
            StringBuilder out = new StringBuilder("\n");
            for (Row row : table) {
                out.append(row.method()).append(',').append(row.route());
                row.answers().forEach((role, expected) -> out.append(',')
                        .append(expected.equals("-") ? "-" : ask(row, role)));
                out.append('\n');
            }
            System.out.println(out);
        }
    }
}
