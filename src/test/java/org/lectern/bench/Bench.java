package org.lectern.bench;

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
    private static final int WARM_UP = 300;
    private static final int READS = 200;
    private static final int SEATS = 30;

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
        long warm = session(course);
        measure("", WARM_UP, CLIENTS, i -> enrol(coordinator, warm, people.get(i)));
        long contested = session(course);
        measure(
                "Enrolment on one contested session, API",
                PEOPLE,
                CLIENTS,
                i -> enrol(coordinator, contested, people.get(i)));
        long calm = session(course);
        measure("The same, one after the other", WARM_UP, 1, i -> enrol(coordinator, calm, people.get(i)));
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
    }

    private void pages(String what, IntConsumer request) throws Exception {
        measure("", READS, 1, request);
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
