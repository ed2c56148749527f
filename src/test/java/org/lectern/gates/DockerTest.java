package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The image cannot be built where no engine runs; so its files are read here, and its boot commands run in every IT.
 */
class DockerTest {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void theImageIsSmallAndNotRoot() throws IOException {
        assertThat(faultsOfImage(Files.readString(DOCKER.resolve("Dockerfile"))))
                .isEmpty();
    }

    @Test
    void everythingTheImageTakesIsThere() throws IOException {
        for (String line : Files.readAllLines(DOCKER.resolve("Dockerfile"))) {
            if (line.startsWith("COPY ") && !line.contains("--from=")) {
                List<String> words = Stream.of(line.split("\\s+"))
                        .filter(word -> !word.startsWith("--"))
                        .toList();
                for (String source : words.subList(1, words.size() - 1)) {
                    assertThat(Path.of(source)).as(line).exists();
                    assertThat(Files.readString(Path.of(".dockerignore"))).contains("!" + source.split("/")[0]);
                }
            }
        }
    }

    @Test
    void theImageBootsWithTheCommandsThatAreTested() throws IOException {
        String image = Files.readString(DOCKER.resolve("Dockerfile"));
        try (Stream<Path> commands = Files.list(DOCKER.resolve("payara"))) {
            assertThat(commands.map(file -> file.getFileName().toString()).toList())
                    .allSatisfy(file -> assertThat(image).contains("payara/" + file));
        }
    }

    @Test
    void servicesWaitForHealthAndKeepToThisMachine() throws IOException {
        assertThat(faultsOfCompose(Files.readString(DOCKER.resolve("compose.yaml"))))
                .isEmpty();
    }

    @Test
    void controls() {
        assertThat(faultsOfImage("FROM x:latest\nENTRYPOINT [\"java\"]")).hasSize(4);
        assertThat(faultsOfCompose("services:\n  app:\n    ports:\n      - \"8080:8080\"\n    image: mysql:latest"))
                .hasSize(4);
    }

    private static List<String> faultsOfImage(String image) {
        return Stream.of(
                        image.split("FROM ").length > 2 ? "" : "one stage builds and runs",
                        Pattern.compile("(?m)^USER (?!root)").matcher(image).find() ? "" : "runs as root",
                        Pattern.compile("(?m)^HEALTHCHECK ").matcher(image).find() ? "" : "no health check",
                        image.contains(":latest") ? "a version is not pinned" : "")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static List<String> faultsOfCompose(String compose) {
        return Stream.of(
                        compose.contains("condition: service_healthy") ? "" : "starts before the database is healthy",
                        compose.contains("image: mysql:8.4") ? "" : "another MySQL than the one for service",
                        compose.contains("collation-server=utf8mb4_0900_bin") ? "" : "another collation",
                        Pattern.compile("- \"\\d+:\\d+\"").matcher(compose).find() ? "a port is open to the net" : "")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }
}
