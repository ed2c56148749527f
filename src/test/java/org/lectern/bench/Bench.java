package org.lectern.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lectern.testing.ListFile;
import org.lectern.testing.MysqlServer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/**
 * How fast the packaged application is on MySQL with the sample data: a benchmark with its table, no test. See
 * {@code docs/performance.md}.
 */
public final class Bench {

    private static final int CLIENTS = 16;
    private static final int PEOPLE = 600;
    /** A service runs for weeks: what it does in its first minute, half compiled, is another question. */
    private static final int WARM_SESSIONS = 20;

    private static final int READS = 300;
    private static final int WARM_READS = 1_200;
    private static final int SEATS = 30;
    private static final String PAST_HEADS = "期次,课程,开始日期,结束日期,每日学时,地点,姓名,性别,单位,培训对象,省份,考勤,出勤学时,是否结业,无名单人数";

    private final RunningLectern lectern;
    private final Network network;
    private final Connection database;

    private Bench(RunningLectern lectern, Connection database) {
        this.lectern = lectern;
        this.network = new Network(lectern);
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("test.db", "mysql");
        System.setProperty("test.jvm", "-Xmx1g");
        RunningLectern lectern = RunningLectern.get();
        try (Connection database = DriverManager.getConnection(MysqlServer.get().freshSchema(), "root", "")) {
            new Bench(lectern, database).run();
        } finally {
            lectern.close();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.println("| What | Clients | Requests/s | Median ms | p95 ms | Slowest ms | SQL statements each |");
        System.out.println("|---|---|---|---|---|---|---|");
        Api coordinator = network.as(Network.coordinator("GZHU"));
        String course = network.course("Benchmark");
        List<Long> people = network.people("GZHU", PEOPLE);
        for (int i = 0; i < WARM_SESSIONS; i++) {
            long warm = session(course);
            measure("", PEOPLE, CLIENTS, one -> enrol(coordinator, warm, people.get(one)));
        }
        long contested = session(course);
        measure(
                "Enrolment on one contested session, API",
                PEOPLE,
                CLIENTS,
                i -> enrol(coordinator, contested, people.get(i)));
        long calm = session(course);
        measure("The same, one after the other", PEOPLE, 1, i -> enrol(coordinator, calm, people.get(i)));
        long confirmed = coordinator
                .get("/training-sessions/" + contested)
                .expect(200)
                .json()
                .path("seats")
                .path("confirmed")
                .asLong();
        if (confirmed != SEATS) {
            throw new IllegalStateException("oversold or undersold: " + confirmed);
        }
        Pages nobody = Pages.asNobody(lectern);
        pages("Public catalogue, page", i -> nobody.get("/sessions").expect(200));
        pages("Session, page", i -> nobody.get("/session?id=" + contested).expect(200));
        Pages browser = Pages.as(lectern, Network.coordinator("GZHU"));
        pages("Roster of 600, page", i -> browser.get("/coordinator/session/roster?id=" + contested)
                .expect(200));
        pages("Coordinator's home, page", i -> browser.get("/coordinator/home").expect(200));
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        String year = "/reports/officials-trained?groupBy=base&from=" + today.minusYears(1) + "&to=" + today;
        pages("Report, one year by base, API", i -> coordinator.get(year).expect(200));
        imports("Import of 5,000 people", listOfPeople(coordinator, course), ListFile.gb18030(), coordinator);
        imports(
                "The same people, known by now, in another session",
                listOfPeople(coordinator, course),
                ListFile.gb18030(),
                coordinator);
        imports("Import of 100 past sessions, 5,000 rows", "/past-imports", pastSessions(course), coordinator);
    }

    private static String listOfPeople(Api coordinator, String course) {
        Map<String, Object> planned = Network.planned("GZHU", course, Network.soon(), 1, 180);
        planned.put("capacity", ListFile.ROWS);
        long id = coordinator.post("/training-sessions", planned).expect(201).id();
        coordinator.post("/training-sessions/" + id + "/publish", Map.of()).expect(200);
        return "/training-sessions/" + id + "/enrolment-imports";
    }

    private static byte[] pastSessions(String course) {
        List<String> lines = new ArrayList<>(List.of(PAST_HEADS));
        for (int i = 0; i < ListFile.ROWS; i++) {
            String day = "2020-" + (1 + i / 50 % 12) + "-" + (1 + i / 600 % 28);
            lines.add(
                    "第" + i / 50 + "期," + course + "," + day + ",,6,,学员" + i % 3100 + ",男,单位" + i % 31 + ",警察,广东,,,是,");
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Once each: nobody imports the same list twice. */
    private void imports(String what, String address, byte[] file, Api coordinator) throws Exception {
        long[] id = new long[1];
        measure(
                what + ", preview",
                1,
                1,
                i -> id[0] = coordinator
                        .upload(address, "list.csv", file)
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong());
        String run = (address.equals("/past-imports") ? address : "/imports") + "/" + id[0] + "/commit";
        measure(what + ", run", 1, 1, i -> coordinator.post(run, Map.of()).expect(200));
    }

    private void pages(String what, IntConsumer request) throws Exception {
        measure("", WARM_READS, 1, request);
        measure(what, READS, 1, request);
    }

    private long session(String course) {
        return network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 1, 180))
                .path("id")
                .asLong();
    }

    private static void enrol(Api coordinator, long session, long person) {
        coordinator
                .post("/training-sessions/" + session + "/enrolments", Map.of("person", person), null)
                .expect(201);
    }

    /** @param what empty: to warm up, nothing is printed */
    private void measure(String what, int number, int clients, IntConsumer request) throws Exception {
        long[] nanos = new long[number];
        long statements = statements();
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            IntStream.range(0, number)
                    .forEach(i -> running.add(threads.submit(() -> {
                        long start = System.nanoTime();
                        request.accept(i);
                        nanos[i] = System.nanoTime() - start;
                    })));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double each = (double) (statements() - statements) / number;
        Arrays.sort(nanos);
        if (!what.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                    what,
                    clients,
                    number / seconds,
                    nanos[number / 2] / 1e6,
                    nanos[(int) (number * 0.95)] / 1e6,
                    nanos[number - 1] / 1e6,
                    each);
        }
    }

    /** What the server of the database was asked so far, commits and settings among it. */
    private long statements() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
