package org.lectern.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.lectern.platform.api.Problem;

/** What is answered before any filter is reached is as careful as the rest. */
class EarlyAnswersTest {

    private static final String POLICY = "default-src 'self'; frame-ancestors 'none'";

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void theRefusalOfTheApi() throws IOException {
        Problem problem = new Problem("about:blank", "Unauthorized", 401, null, null, null);
        new ApiCredentials.Refusal(problem, "Bearer", null).write(request(), response());
        assertThat(headers).containsEntry("WWW-Authenticate", "Bearer");
        assertCareful();
    }

    @Test
    void theWayToTheSignInPage() throws IOException {
        Authentication.askToSignIn(request(), response());
        assertCareful();
    }

    private void assertCareful() {
        assertThat(headers)
                .containsEntry("Content-Security-Policy", POLICY)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Cache-Control", "no-store");
    }

    private static HttpServletRequest request() {
        ServletContext context = proxy(ServletContext.class, (name, args) -> POLICY);
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getServletContext" -> context;
            case "isSecure" -> false;
            case "getHeader" -> "partial/ajax";
            default -> "";
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> {
            if (name.equals("setHeader")) {
                headers.put((String) args[0], (String) args[1]);
            }
            return switch (name) {
                case "getWriter" -> new PrintWriter(new StringWriter());
                case "getOutputStream" -> new Nowhere();
                default -> null;
            };
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.apply(method.getName(), args)));
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // Nobody waits.
        }

        @Override
        public void write(int b) {
            // Only the headers are looked at.
        }
    }
}
