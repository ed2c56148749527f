package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.shared.InvalidInput;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'',error.required",
        "short12,error.password-short",
        "password1,error.password-common",
        "1qaz2wsx,error.password-common",
        "woaini1314,error.password-common",
        "PASSWORD123,error.password-common",
        "aaaaaaaaaaaa,error.password-common",
        "人权培训2026,error.password-context",
        "Lectern-2026,error.password-context",
        "zhangwei2026!,error.password-context",
        "ＰＡＳＳＷＯＲＤ１２３,error.password-common"
    })
    void refuses(String password, String key) {
        assertThat(refusal(password)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet river boats", "Tq7#vLp2", "江上渔者往来人但爱鲈鱼美", "lectern horse battery staple"})
    void welcomes(String password) {
        assertThatCode(() -> PasswordRules.check("password", password, "zhangwei@example.org", "张伟"))
                .doesNotThrowAnyException();
    }

    @Test
    void longOnesAreWelcomeUpToAThousand() {
        assertThat(refusal("ab cd".repeat(40))).isNull();
        assertThat(refusal("ab cd".repeat(200))).isNull();
        assertThat(refusal("ab cd".repeat(200) + "x")).isEqualTo("error.too-long");
    }

    private static String refusal(String password) {
        try {
            PasswordRules.check("password", password, "zhangwei@example.org", "张伟");
            return null;
        } catch (InvalidInput e) {
            return e.violations().get(0).key();
        }
    }
}
