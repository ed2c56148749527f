package org.lectern.testing.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.platform.run.PayaraMicro;
import org.lectern.testing.MysqlServer;

/**
 * The packaged application, as it is delivered: the WAR in Payara Micro with the boot commands of the image, on a free
 * port of 127.0.0.1, with an empty database and sample data. There is one per test process and kind, ended with it.
 */
public final class RunningLectern {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String GIVEN = System.getProperty("test.address", "");
    private static RunningLectern withSampleData;

    /** null where {@code -Dtest.address=…} names one that runs already: to write tests against. */
    private final PayaraMicro server;

    private RunningLectern(PayaraMicro server) {
        this.server = server;
    }

    /** The one that all tests share; it holds the sample data and what other tests left. */
    public static synchronized RunningLectern get() {
        if (withSampleData == null) {
            withSampleData = !GIVEN.isBlank()
                    ? new RunningLectern(null)
                    : start("sample", Map.of("LECTERN_SAMPLE_DATA", "true"));
        }
        return withSampleData;
    }

    /** Another one, with an empty database and these settings; whoever starts it ends it. */
    public static RunningLectern start(String name, Map<String, String> settings) {
        try {
            Path directory = Path.of("target", "it", name + "-" + kind()).toAbsolutePath();
            Files.createDirectories(directory);
            Map<String, String> all = new HashMap<>(database(directory));
            all.putAll(settings);
            Path log = directory.resolve("server.log");
            RunningLectern lectern = new RunningLectern(PayaraMicro.begin(new PayaraMicro.Start(
                    Path.of("target/payara/payara-micro.jar").toAbsolutePath(),
                    Path.of("target/lectern.war").toAbsolutePath(),
                    Path.of("docker/payara").toAbsolutePath(),
                    directory,
                    PayaraMicro.freePort(),
                    options(),
                    all,
                    log)));
            if (!lectern.server.awaitReady(PATIENCE)) {
                lectern.close();
                throw new IllegalStateException("Lectern did not start:\n" + tail(log));
            }
            return lectern;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code -Dtest.jvm=…} names others: the usual ones make a server start fast, not run fast. */
    private static List<String> options() {
        return List.of(System.getProperty(
                        "test.jvm", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -XX:+ExitOnOutOfMemoryError")
                .split(" "));
    }

    /** {@code h2} or {@code mysql}. */
    public static String kind() {
        return System.getProperty("test.db", "h2");
    }

    public static boolean onMysql() {
        return kind().equals("mysql");
    }

    private static Map<String, String> database(Path directory) {
        if (onMysql()) {
            return Map.of(
                    "LECTERN_DB_URL",
                    plain(MysqlServer.get().freshSchema()),
                    "LECTERN_DB_USER",
                    "root",
                    "LECTERN_DB_PASSWORD",
                    "");
        }
        return Map.of(
                "LECTERN_DB_URL",
                "jdbc:h2:file:"
                        + directory.resolve("lectern-" + ProcessHandle.current().pid())
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000");
    }

    /** The address as the README has it, without options: with TLS, since the server offers it. */
    private static String plain(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** {@code http://localhost:4711} */
    public String address() {
        return server == null ? GIVEN : server.address();
    }

    /** What the server has logged so far. */
    public String log() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void close() {
        server.close();
    }

    /** As {@code kill -9} of its process. */
    public void kill() {
        try {
            server.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
