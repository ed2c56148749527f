package org.lectern.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and difficult text: what is refused, what is cleaned, and what must never be refused. */
class PlainTextTest {

    private static final int LENGTH = 100;

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\u3000", "\t\n", "\u200B\u200C", "\u00A0"})
    void nothingButBlankIsMissing(String blank) {
        refused(blank, "error.required");
        assertThat(PlainText.optional("name", blank.replaceAll("[\t\n]", " "), LENGTH))
                .isNull();
    }

    @Test
    void longTextIsRefusedAndTextOfTheLengthIsNot() {
        refused("张".repeat(101), "error.too-long");
        refused("x".repeat(100_000), "error.too-long");
        assertThat(PlainText.required("name", "张".repeat(100), LENGTH)).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "\uFEFFname",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "a\u200Fb",
                "a\u2028b",
                "title\r\nBcc: x@example.org",
                "a\nb",
                "a\rb",
                "a\uFFFEb"
            })
    void controlCharactersAndOverridesAreRefused(String text) {
        refused(text, "error.characters");
    }

    @Test
    void loneSurrogatesAreRefusedAndPairsAreNot() {
        refused("a\uD83Db", "error.characters");
        refused("\uDE00", "error.characters");
        assertThat(PlainText.required("name", "𫖯𬀩𬭊", LENGTH)).isEqualTo("𫖯𬀩𬭊");
    }

    @Test
    void zeroWidthCharactersDisappear() {
        assertThat(PlainText.required("name", "张\u200B三\u200D\u2060", LENGTH)).isEqualTo("张三");
        assertThat(PlainText.norm("张\u200B三")).isEqualTo(PlainText.norm("张三"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{{7*7}}",
                "#{7*7}",
                "${7*7}",
                "=HYPERLINK(\"x\")",
                "㛃䶮",
                "买买提·艾力",
                "O'Neil",
                "Null",
                "བསྟན་འཛིན",
                "ئەلى",
                "عبد الله",
                "👮 Müller"
            })
    void whatLooksStrangeIsKeptAsItIs(String text) {
        assertThat(PlainText.required("name", text, LENGTH)).isEqualTo(text);
    }

    @Test
    void textIsComposedAndTrimmed() {
        assertThat(PlainText.required("name", "\u3000Jose\u0301 \u00A0", LENGTH))
                .isEqualTo("José");
    }

    @Test
    void linesAreAllowedOnlyInTextOfLines() {
        assertThat(PlainText.lines("profile", "one\r\ntwo\n\tthree", LENGTH)).isEqualTo("one\ntwo\n\tthree");
        assertThatThrownBy(() -> PlainText.lines("profile", "a\u0000b", LENGTH)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PlainText.optional("title", "one\ntwo", LENGTH))
                .isInstanceOf(InvalidInput.class);
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> PlainText.required("name", text, LENGTH))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.violations()).hasSize(1);
                    assertThat(e.violations().get(0).field()).isEqualTo("name");
                    assertThat(e.violations().get(0).key()).isEqualTo(key);
                });
    }
}
