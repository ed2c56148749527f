package org.lectern.platform.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code mvn -Prun}: serves what was just built, with sample data, in the foreground until it is told to end. Not part
 * of the WAR.
 */
public final class RunLectern {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LINES_OF_LOG = 40;

    /** The compiler that starts fastest, and the collector with the least threads: this is for one user. */
    private static final List<String> FAST_START =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx1g");

    private RunLectern() {}

    /** @param args the folder of the project, the port, and {@code true} to begin with an empty database */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path project = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        boolean fresh = args.length > 2 && isYes(args[2]);
        boolean ownDatabase = System.getenv("LECTERN_DB_URL") == null
                || System.getenv("LECTERN_DB_URL").isBlank();
        if (!PayaraMicro.isFree(port)) {
            throw new IllegalStateException("Port " + port + " is taken: choose another one with -Dport=");
        }
        if (fresh && !ownDatabase) {
            throw new IllegalStateException(
                    "-Dfresh empties the embedded database only; LECTERN_DB_URL names another one.");
        }
        Path data = project.resolve("data");
        if (fresh) {
            delete(data);
        }
        Map<String, String> settings = new HashMap<>();
        if (System.getenv("LECTERN_SAMPLE_DATA") == null) {
            settings.put("LECTERN_SAMPLE_DATA", "true");
        }
        say("Lectern is starting; its log is target/run/lectern.log");
        long began = System.nanoTime();
        try (PayaraMicro server = PayaraMicro.begin(new PayaraMicro.Start(
                project.resolve("target/payara/payara-micro.jar"),
                project.resolve("target/lectern"),
                project.resolve("docker/payara"),
                project,
                port,
                FAST_START,
                settings,
                project.resolve("target/run/lectern.log")))) {
            if (!server.awaitReady(PATIENCE)) {
                tell(server.log());
                throw new IllegalStateException("Lectern did not start; see target/run/lectern.log");
            }
            say("");
            say("Lectern is ready after "
                    + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s: " + server.address());
            if (sampleData(settings)) {
                sampleAccounts();
            }
            say("Ctrl-C ends it.");
            server.await();
        }
    }

    private static boolean sampleData(Map<String, String> settings) {
        return "true".equals(settings.getOrDefault("LECTERN_SAMPLE_DATA", System.getenv("LECTERN_SAMPLE_DATA")));
    }

    private static void sampleAccounts() {
        say("");
        say("Sample accounts, all with the password lectern-demo:");
        say("  admin@example.org             administrator");
        say("  reporter@example.org          reporter");
        say("  coordinator.gzhu@example.org  coordinator of GZHU; so for every base");
        say("  trainer.gzhu@example.org      trainer of GZHU; so for every base");
        say("  liaison.police@example.org    liaison of the police");
        say("  trainee1@example.org          trainee; up to trainee5");
        say("");
    }

    private static boolean isYes(String value) {
        return value.isEmpty() || Boolean.parseBoolean(value);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void tell(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()).forEach(RunLectern::say);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
