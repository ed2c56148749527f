package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.shared.InvalidInput;

class EmailAddressTest {

    @Test
    void spellingsOfOneAddressAreOne() {
        EmailAddress plain = EmailAddress.optional("email", "zhang.san@example.org");
        assertThat(EmailAddress.optional("email", "  Zhang.San@Example.ORG　").norm())
                .isEqualTo(plain.norm());
        assertThat(EmailAddress.optional("email", "ｚhang.san＠example.org").norm())
                .isEqualTo(plain.norm());
        assertThat(EmailAddress.optional("email", "zhang\u200B.san@example.org").norm())
                .isEqualTo(plain.norm());
        assertThat(EmailAddress.optional("email", "zhang.san+x@example.org").norm())
                .isNotEqualTo(plain.norm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neil@example.org", "张三@例子.中国", "иван@пример.рф", "a@b.cn", "x_y-z@sub.example.org"})
    void addressesOfEveryScriptAreAccepted(String address) {
        assertThat(EmailAddress.optional("email", address).shown()).isEqualTo(address);
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
