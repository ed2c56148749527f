package org.lectern.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of the project, for the rules that no compiler knows. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path PAGES = Path.of("src/main/webapp");
    static final Path MESSAGES = Path.of("src/main/resources/org/lectern/messages");
    static final Path MIGRATIONS = Path.of("db/migration");

    /**
     * A file and what stands in it.
     *
     * @param name its path, for the message
     */
    record Source(String name, String text) {

        long lines() {
            return text.lines().count();
        }
    }

    private Sources() {}

    static List<Source> in(Path root, String... endings) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(file -> new Source(file.toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a check finds in all of them, each with the name of its file. */
    static List<String> found(List<Source> sources, Function<Source, Stream<String>> check) {
        return sources.stream()
                .flatMap(source -> check.apply(source).map(what -> source.name() + ": " + what))
                .toList();
    }
}
