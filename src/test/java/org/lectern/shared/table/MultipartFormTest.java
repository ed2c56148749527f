package org.lectern.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.shared.InvalidInput;

class MultipartFormTest {

    private static Long id(String typed) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"organisation\"\r\n\r\n" + typed + "\r\n--b--\r\n";
        return new MultipartForm(body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                .id("organisation", "error.organisation");
    }

    @Test
    void anIdIsANumberOrNothing() {
        assertThat(id("4711")).isEqualTo(4711);
        assertThat(id(" 12 ")).isEqualTo(12);
        assertThat(id("")).isNull();
        assertThat(new MultipartForm(new byte[0], "multipart/form-data; boundary=b").id("x", "error.x"))
                .isNull();
        for (String wrong : new String[] {"abc", "-1", "1.5", "9999999999999999999", "1 2"}) {
            assertThatThrownBy(() -> id(wrong))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                            .extracting(one -> one.field() + " " + one.key())
                            .containsExactly("organisation error.organisation"));
        }
    }
}
