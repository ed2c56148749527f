package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.platform.api.OpenApiResource;

/** The description of the API says of every operation what it does, where it belongs, and how it refuses. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            document = JSON.readTree(in);
        }
    }

    @Test
    void everyOperationHasASummaryATagAndItsErrors() {
        assertThat(document.path("paths").size()).isGreaterThan(40);
        assertThat(wrong(document)).isEmpty();
    }

    @Test
    void aTokenIsAskedForUnlessAnOperationSaysOtherwise() {
        assertThat(document.at("/security/0").has("token")).isTrue();
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        JsonNode anybody = document.at("/paths/~1api~1v1~1courses/get/security");
        assertThat(anybody).hasSize(1).allMatch(JsonNode::isEmpty);
        assertThat(document.at("/paths/~1api~1v1~1persons/get").has("security")).isFalse();
    }

    @Test
    void anErrorIsDescribedAsItIs() {
        List<String> fields = new ArrayList<>();
        document.at("/components/schemas/Problem/properties").fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("type", "title", "status", "detail", "rule", "violations");
    }

    /** The control: each of these lacks one thing. */
    @Test
    void whatLacksSomethingIsFound() throws IOException {
        assertThat(wrong(JSON.readTree("{\"paths\": {\"/x\": {"
                        + "\"get\": {\"tags\": [\"X\"]},"
                        + "\"post\": {\"summary\": \"Do\"},"
                        + "\"put\": {\"summary\": \"\u505A\", \"tags\": [\"X\"]}}}}")))
                .contains("get /x has no summary", "post /x has no tag", "put /x is not described in English")
                .contains("get /x does not say how it answers 404");
    }

    private static List<String> wrong(JsonNode described) {
        List<String> found = new ArrayList<>();
        described.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        check(operation.getKey() + " " + path.getKey(), operation.getValue(), found);
                    }
                }));
        return found;
    }

    private static void check(String name, JsonNode operation, List<String> found) {
        String summary = operation.path("summary").asText();
        if (summary.isBlank()) {
            found.add(name + " has no summary");
        } else if (summary.chars().anyMatch(c -> c > 126)) {
            found.add(name + " is not described in English");
        }
        if (operation.path("tags").isEmpty()) {
            found.add(name + " has no tag");
        }
        for (String status : List.of("400", "401", "403", "404", "409", "429")) {
            String schema = operation
                    .path("responses")
                    .path(status)
                    .at("/content/application~1problem+json/schema/$ref")
                    .asText();
            if (!schema.equals("#/components/schemas/Problem")) {
                found.add(name + " does not say how it answers " + status);
            }
        }
    }
}
