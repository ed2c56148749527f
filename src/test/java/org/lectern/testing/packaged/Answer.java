package org.lectern.testing.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What came back. */
public record Answer(int status, String contentType, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Api.parse(text());
    }

    /** The name of the broken rule; empty where none was broken. */
    public String rule() {
        return json().path("rule").asText("");
    }

    public Answer expect(int expected) {
        assertThat(status).as(this::text).isEqualTo(expected);
        return this;
    }

    public long id() {
        return json().path("id").asLong();
    }
}
