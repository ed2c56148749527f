package org.lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * The page for everything that ends a request: what happened, what to do next, and a number for the support where the
 * fault is ours. Written without Faces, because Faces may be what failed; never with the words of an exception.
 */
@WebServlet(ErrorPage.PATH + "/*")
public class ErrorPage extends HttpServlet {

    static final String PATH = "/problem";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final Set<String> KINDS =
            Set.of("400", "401", "403", "404", "405", "409", "413", "415", "429", "500", "503", "expired");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f-]{36}");

    @Inject
    private transient ResourceVersion version;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String kind;
        if (thrown != null) {
            int status = Refusal.statusOf(thrown);
            kind = status == Refusal.EXPIRED ? "expired" : Integer.toString(status);
        } else if (code != null) {
            kind = Integer.toString(code);
        } else {
            String path = request.getPathInfo();
            kind = path == null || !KINDS.contains(path.substring(1)) ? "404" : path.substring(1);
        }
        if (uri != null && thrown != null && "401".equals(kind)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in");
            return;
        }
        int status = "expired".equals(kind) ? 200 : Integer.parseInt(kind);
        String number = status < 500 ? null : number(request, thrown, uri);
        if (uri != null && Gate.isApi(uri.toString())) {
            writeProblem(response, Languages.of(request), status, number);
        } else {
            writePage(request, response, kind, status, number);
        }
    }

    private static String number(HttpServletRequest request, Throwable thrown, Object uri) {
        if (uri == null) {
            String given = request.getParameter("number");
            return given != null && NUMBER.matcher(given).matches() ? given : null;
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "unexpected failure " + number, thrown);
        return number;
    }

    private void writePage(
            HttpServletRequest request, HttpServletResponse response, String kind, int status, String number)
            throws IOException {
        Language language = Languages.of(request);
        Messages messages = Messages.in(language);
        String known = KINDS.contains(kind) ? kind : status >= 500 ? "500" : "400";
        Language other = language.isChinese() ? Language.EN : Language.ZH_CN;
        Map<String, String> values = Map.of(
                "lang", language.tag(),
                "other", other.tag(),
                "version", version.getValue(),
                "title", messages.text("shared.error." + known + ".title"),
                "text", messages.text("shared.error." + known + ".text"),
                "number", number == null ? "" : messages.text("shared.error.number", number));
        response.setStatus(status);
        if (status == 503) {
            response.setHeader("Retry-After", "10");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(fill(template(), values, messages));
    }

    private static void writeProblem(HttpServletResponse response, Language language, int status, String number)
            throws IOException {
        String key = "error.title." + status;
        Messages messages = Messages.in(language);
        String title = messages.has(key) ? messages.text(key) : messages.text("error.title.400");
        String detail = number == null ? "" : ",\"detail\":\"" + json(messages.text("error.number", number)) + "\"";
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"" + json(title) + "\",\"status\":" + status + detail
                        + "}");
    }

    private String template() throws IOException {
        try (InputStream file = getServletContext().getResourceAsStream("/WEB-INF/error.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fill(String template, Map<String, String> values, Messages messages) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(html(Optional.ofNullable(values.get(place.group(1)))
                        .orElseGet(() -> messages.text(place.group(1))))));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
