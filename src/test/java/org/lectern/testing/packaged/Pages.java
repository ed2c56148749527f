package org.lectern.testing.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages as a browser without script asks for them: with cookies, without following redirects. */
public final class Pages {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*>.*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*type=\"submit\"[^>]*>");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** As a browser keeps them; the client's own store would not send what is marked Secure to localhost. */
    private final Map<String, String> cookies = new TreeMap<>();

    private final String address;

    private Pages(String address) {
        this.address = address;
    }

    public static Pages asNobody(RunningLectern lectern) {
        return new Pages(lectern.address());
    }

    /** Signed in as this sample account. */
    public static Pages as(RunningLectern lectern, String email) {
        Pages pages = asNobody(lectern);
        Map<String, String> form = form(pages.get("/sign-in").expect(200).text(), "password");
        form.put("email", email);
        form.put("password", Api.PASSWORD);
        Answer answer = pages.post("/sign-in", form);
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException("cannot sign in as " + email + ": " + answer.status());
        }
        return pages;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.GET());
    }

    public Answer post(String path, Map<String, String> form) {
        return raw("POST", path, "application/x-www-form-urlencoded", encoded(form));
    }

    public Answer post(String path, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    public Answer raw(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = request(path);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the form that has this field would send, its first button pressed. */
    public static Map<String, String> form(String html, String field) {
        Matcher forms = FORM.matcher(html);
        while (forms.find()) {
            Map<String, String> values = new LinkedHashMap<>();
            Matcher inputs = INPUT.matcher(forms.group());
            while (inputs.find()) {
                String name = attribute(inputs.group(), "name");
                boolean sent = !inputs.group().matches("(?s).*type=\"(checkbox|radio)\".*")
                        || inputs.group().contains("checked");
                if (name != null && sent) {
                    String value = attribute(inputs.group(), "value");
                    values.put(name, value == null ? "" : value);
                }
            }
            Matcher button = BUTTON.matcher(forms.group());
            if (button.find() && attribute(button.group(), "name") != null) {
                values.put(attribute(button.group(), "name"), "");
            }
            if (values.containsKey(field)) {
                return values;
            }
        }
        throw new AssertionError("no form with the field " + field);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&quot;", "\"") : null;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (String set : response.headers().allValues("Set-Cookie")) {
                String pair = set.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
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
}
