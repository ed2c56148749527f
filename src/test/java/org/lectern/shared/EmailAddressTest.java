package org.lectern.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void spellingsOfOneAddressAreOne() {
        String plain = norm("zhang.san@example.org");
        assertThat(norm("  Zhang.San@Example.ORG　")).isEqualTo(plain);
        assertThat(norm("ｚhang.san＠example.org")).isEqualTo(plain);
        assertThat(norm("zhang\u200B.san@example.org")).isEqualTo(plain);
        assertThat(norm("zhang.san+x@example.org")).isNotEqualTo(plain);
    }

    private static String norm(String raw) {
        return EmailAddress.norm(EmailAddress.required("email", raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neil@example.org", "a@b.cn", "x_y-z@sub.example.org"})
    void addressesAreAccepted(String address) {
        assertThat(EmailAddress.optional("email", address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh\u0430ng@example.org", "zhang@ex\u0430mple.org", "\u0441\u043E\u0441\u043E@example.org"})
    void lettersThatLookAlikeAreRefused(String address) {
        assertThatThrownBy(() -> EmailAddress.optional("email", address))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::key)
                        .containsExactly("error.email-letters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "@example.org",
                "a@b",
                "a b@example.org",
                "a..b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@-example.org",
                "a@example..org",
                "<a@example.org>"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> EmailAddress.optional("email", address)).isInstanceOf(InvalidInput.class);
    }
}
