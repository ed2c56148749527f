package org.lectern.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MySQL 8 of our own: unpacked by the build into {@code target/mysql}, begun with empty data on a free port of
 * 127.0.0.1, ended with this process.
 */
public final class MysqlServer {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static MysqlServer started;

    private final int port;
    private final Process process;

    private MysqlServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** The server of this process; started at the first call. */
    public static synchronized MysqlServer get() {
        if (started == null) {
            try {
                started = start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    /** The address of a new, empty schema in the collation of production. */
    public String freshSchema() {
        return freshSchema("jdbc:mysql://127.0.0.1:" + port + "/", "root", "");
    }

    static String freshSchema(String server, String user, String password) {
        String root = server.replaceFirst("(jdbc:mysql://[^/]+/).*", "$1");
        String name =
                "lectern_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String options = "?useSSL=false&allowPublicKeyRetrieval=true";
        try (Connection connection = DriverManager.getConnection(root + options, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_0900_bin");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return root + name + options;
    }

    private static MysqlServer start() throws IOException, InterruptedException {
        Path home = home();
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mysql-data-");
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> common = List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data.resolve("data"),
                "--user=" + System.getProperty("user.name"),
                "--log-error-verbosity=1");
        Process initialise = run(common, List.of("--initialize-insecure"), log);
        if (!initialise.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || initialise.exitValue() != 0) {
            initialise.destroyForcibly();
            throw new IllegalStateException("mysqld --initialize-insecure failed:\n" + Files.readString(log));
        }
        int port = freePort();
        Process server = run(
                common,
                List.of(
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + data.resolve("s"),
                        "--mysqlx=OFF",
                        "--skip-log-bin",
                        "--performance-schema=OFF",
                        "--innodb-buffer-pool-size=256M",
                        "--innodb-flush-log-at-trx-commit=2",
                        "--innodb-lock-wait-timeout=5",
                        "--max-connections=150"),
                log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
        await(server, port, log);
        return new MysqlServer(port, server);
    }

    private static Process run(List<String> common, List<String> more, Path log) throws IOException {
        List<String> command = new ArrayList<>(common);
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path home() throws IOException {
        Path unpacked =
                Path.of(System.getProperty("test.mysql.home", "target/mysql")).toAbsolutePath();
        if (Files.isDirectory(unpacked)) {
            try (Stream<Path> files = Files.walk(unpacked, 3)) {
                Path binary = files.filter(file -> file.endsWith("bin/mysqld"))
                        .findFirst()
                        .orElse(null);
                if (binary != null) {
                    binary.toFile().setExecutable(true);
                    Path home = binary.getParent().getParent();
                    linkRenamedLibrary(home.resolve("lib/private/libaio.so.1"));
                    return home;
                }
            }
        }
        throw new IllegalStateException("no MySQL in " + unpacked + ": run mvn dependency:unpack@mysql once,"
                + " or give a server with -Dtest.db.url=jdbc:mysql://…");
    }

    /**
     * Newer releases call the library libaio.so.1t64; it is the same, and the server looks into its own folder first.
     */
    private static void linkRenamedLibrary(Path link) throws IOException {
        for (String machine : List.of("x86_64-linux-gnu", "aarch64-linux-gnu")) {
            Path renamed = Path.of("/usr/lib", machine, "libaio.so.1t64");
            boolean missing = !Files.exists(renamed.resolveSibling("libaio.so.1"));
            if (missing && Files.exists(renamed) && !Files.exists(link) && Files.isDirectory(link.getParent())) {
                Files.createSymbolicLink(link, renamed);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process server, int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
            try (Connection connection = DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:" + port + "/?useSSL=false&allowPublicKeyRetrieval=true", "root", "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                // not yet
            }
        }
        throw new IllegalStateException("mysqld did not start:\n" + Files.readString(log));
    }

    private static void end(Process server, Path data) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        } catch (IOException | InterruptedException e) {
            // The next `mvn clean` takes it away.
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
