package org.lectern.testing.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The API as a program outside uses it, as one account or as nobody. */
public final class Api {

    /** Of every sample account. */
    public static final String PASSWORD = "lectern-demo";

    private static final String BOUNDARY = "lectern-tests-71";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicLong KEYS = new AtomicLong();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final String token;

    private Api(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static Api asNobody(RunningLectern lectern) {
        return new Api(lectern.address(), null);
    }

    /** As a sample account; its token is asked for once per test process. */
    public static Api as(RunningLectern lectern, String email) {
        String token = TOKENS.computeIfAbsent(lectern.address() + " " + email, key -> asNobody(lectern)
                .token(email, PASSWORD)
                .json()
                .path("token")
                .asText());
        return new Api(lectern.address(), token);
    }

    public static Api withToken(RunningLectern lectern, String token) {
        return new Api(lectern.address(), token);
    }

    /** {@code POST /tokens} with HTTP Basic. */
    public Answer token(String email, String password) {
        String basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request("/api/v1/tokens")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"tests\"}")));
    }

    /** @param path behind {@code /api/v1} */
    public Answer get(String path) {
        return send(authorised(path).GET());
    }

    public Answer get(String path, String accept) {
        return send(authorised(path).header("Accept", accept).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, body, "test-" + System.nanoTime() + "-" + KEYS.incrementAndGet());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        HttpRequest.Builder request = authorised(path).header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Answer put(String path, Object body) {
        return send(authorised(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Answer delete(String path) {
        return send(authorised(path).DELETE());
    }

    /** Sends a file as the part {@code file} of a form. */
    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, Map.of());
    }

    /** The same with other parts, by their names. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, text) -> part(body, "name=\"" + name + "\"\r\n", text.getBytes(StandardCharsets.UTF_8)));
        part(
                body,
                "name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n",
                content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** For what no honest program would send. */
    public Answer raw(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = authorised(path);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder authorised(String path) {
        HttpRequest.Builder request = request("/api/v1" + path);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        if (body instanceof String text) {
            return text;
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
