package org.lectern.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * A mail in words. The places in braces are filled from a fixed map: there is no logic in a text, and what fills a
 * place is never read as a text again.
 *
 * @param subject one line
 */
public record MailText(String subject, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029\\p{Cntrl}]+");

    /**
     * The text of a message as it would leave now.
     *
     * @param parameters as the message keeps them; null once it was sent
     * @param publicUrl before paths in {@code link}
     * @param name of the receiver, for the place {@code {name}}
     */
    static MailText of(String kind, Language language, String parameters, String publicUrl, String name) {
        Map<String, String> values = new HashMap<>(values(parameters));
        values.putIfAbsent("name", name);
        values.computeIfPresent("link", (key, path) -> path.startsWith("/") ? publicUrl + path : path);
        Messages messages = Messages.in(language);
        String subject = filled(messages.text("mail." + kind + ".subject"), values);
        String body = filled(messages.text("mail." + kind + ".body"), values);
        return new MailText(BREAKS.matcher(subject).replaceAll(" ").trim(), body + "\n\n" + messages.text("mail.foot"));
    }

    static Map<String, String> values(String parameters) {
        if (parameters == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(parameters, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
