package org.lectern.platform.run;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of Payara Micro that serves Lectern on 127.0.0.1, with the boot commands of the image. It belongs to the
 * process that started it and ends with it.
 */
public final class PayaraMicro implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(30);

    private static final String NOT_DEPLOYED = "Exception while loading the app";

    private final Process process;
    private final int port;
    private final Path log;

    private PayaraMicro(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * What to start and where.
     *
     * @param jar Payara Micro itself
     * @param application the WAR, or the folder of one
     * @param bootCommands the folder with {@code prebootcommands.txt} and {@code postbootcommands.txt}
     * @param directory where it runs: relative paths of the settings begin here
     * @param settings environment variables beside those of this process
     */
    public record Start(
            Path jar,
            Path application,
            Path bootCommands,
            Path directory,
            int port,
            List<String> jvmOptions,
            Map<String, String> settings,
            Path log) {}

    /** Starts the process; it is ready later. */
    public static PayaraMicro begin(Start start) throws IOException {
        Files.createDirectories(start.log().getParent());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(start.jvmOptions());
        command.addAll(List.of(
                "-Djava.util.logging.SimpleFormatter.format=%1$tT %4$s %3$s %5$s%6$s%n",
                "-jar",
                start.jar().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(start.port()),
                "--contextroot",
                "/",
                "--prebootcommandfile",
                localOnly(start).toString(),
                "--postbootcommandfile",
                start.bootCommands().resolve("postbootcommands.txt").toString(),
                "--deploy",
                start.application().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(start.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(start.log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(start.settings());
        PayaraMicro server = new PayaraMicro(builder.start(), start.port(), start.log());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end Payara Micro"));
        return server;
    }

    /** The boot commands of the image, and one more: it listens to this machine only. */
    private static Path localOnly(Start start) throws IOException {
        Path commands = start.log().resolveSibling("prebootcommands.txt");
        return Files.writeString(
                commands,
                Files.readString(start.bootCommands().resolve("prebootcommands.txt"))
                        + "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
    }

    /** True once it answers as ready; false if the process ended or the patience is over. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (process.waitFor(150, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (answersReady()) {
                return true;
            }
            if (couldNotDeploy()) {
                return false;
            }
        }
        return false;
    }

    /** The server itself goes on where the application did not start: only its log tells. */
    private boolean couldNotDeploy() {
        try {
            return Files.readString(log).contains(NOT_DEPLOYED);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answersReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address() + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until the process ends, however long that takes. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process at once, as {@code kill -9} does: it does nothing more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
