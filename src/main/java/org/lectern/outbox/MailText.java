package org.lectern.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
     * The text of a message as it would leave now, in the words of the product.
     *
     * @param publicUrl before paths in {@code link}
     * @param name of the receiver, for the place {@code {name}}
     */
    static MailText of(String kind, Language language, Map<String, String> values, String publicUrl, String name) {
        return of(standard(kind, language), language, values, publicUrl, name);
    }

    /** The same in other words. */
    public static MailText of(
            Wordings.Wording wording, Language language, Map<String, String> given, String publicUrl, String name) {
        MailText text = withoutFoot(wording, given, publicUrl, name);
        Messages messages = Messages.in(language);
        String behalf =
                given.containsKey(Mail.ON_BEHALF_OF) ? filled(messages.text("mail.on-behalf"), given) + "\n\n" : "";
        return new MailText(
                text.subject(),
                behalf + text.body() + also(messages, given, publicUrl) + "\n\n" + messages.text("mail.foot"));
    }

    private static String also(Messages messages, Map<String, String> given, String publicUrl) {
        if (!given.containsKey(Mail.ALSO_WHEN)) {
            return "";
        }
        Map<String, String> values = new HashMap<>(given);
        values.computeIfPresent(Mail.ALSO_LINK, (key, path) -> publicUrl + path);
        String text = given.containsKey(Mail.ALSO_SESSION) ? "mail.also-seated" : "mail.also-seated-elsewhere";
        return "\n\n" + filled(messages.text(text), values);
    }

    /** What was written, as it reads with its places filled. */
    public static MailText withoutFoot(
            Wordings.Wording wording, Map<String, String> given, String publicUrl, String name) {
        Map<String, String> values = new HashMap<>(given);
        values.putIfAbsent("name", name);
        values.computeIfPresent("link", (key, path) -> path.startsWith("/") ? publicUrl + path : path);
        String subject = filled(wording.subject(), values);
        return new MailText(BREAKS.matcher(subject).replaceAll(" ").trim(), filled(wording.body(), values));
    }

    /** The words of the product for a kind of mail. */
    public static Wordings.Wording standard(String kind, Language language) {
        Messages messages = Messages.in(language);
        return new Wordings.Wording(
                messages.text("mail." + kind + ".subject"), messages.text("mail." + kind + ".body"));
    }

    /** The names of the places in a text. */
    public static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What fills the places; nothing once the mail was sent. */
    public static Map<String, String> values(String parameters) {
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
