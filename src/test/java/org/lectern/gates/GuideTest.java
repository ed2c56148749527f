package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * The guide of each role in {@code docs/guide} says what the guide in the application says, in both languages. Where it
 * does not, what it should say is written to {@code target/guide}, ready to be copied.
 */
class GuideTest {

    private static final Path DOCS = Path.of("docs/guide");
    private static final Path WANTED = Path.of("target/guide");

    static List<String> parts() {
        return List.of("trainee", "coordinator", "liaison", "trainer", "reporter", "administrator", "counting");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void saysTheSameInTheDocs(String part) throws IOException {
        for (Language language : Language.values()) {
            String name = part + (language.isChinese() ? ".zh-CN.md" : ".md");
            String wanted = text(Messages.in(language), part);
            Files.createDirectories(WANTED);
            Files.writeString(WANTED.resolve(name), wanted);
            assertThat(DOCS.resolve(name)).content().isEqualTo(wanted);
        }
    }

    private static String text(Messages messages, String part) {
        String key = "shared.guide." + part + ".";
        StringBuilder text = new StringBuilder("# ").append(messages.text(key + "title"));
        text.append("\n\n").append(messages.text(key + "text")).append('\n');
        for (int number = 1; messages.has(key + number + ".title"); number++) {
            text.append("\n## ").append(messages.text(key + number + ".title"));
            text.append("\n\n").append(messages.text(key + number + ".text")).append('\n');
        }
        return text.toString();
    }
}
