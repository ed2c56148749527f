package org.lectern.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of the product in one language, gathered from one bundle per feature
 * ({@code org/lectern/messages/<feature>_<language>.properties}).
 *
 * <p>Keys: {@code <feature>.<page or thing>.<what>}; {@code rule.<RULE>} for refusals; {@code error.<what>} for what is
 * wrong with a field; {@code <EnumName>.<CONSTANT>} for words of the glossary. Texts are {@link MessageFormat} patterns
 * only when there are arguments.
 */
public final class Messages {

    /** One bundle per feature, named after its package. */
    public static final List<String> FEATURES = List.of(
            "shared",
            "audit",
            "outbox",
            "account",
            "workspace",
            "job",
            "person",
            "trainingbase",
            "course",
            "trainingsession",
            "enrolment",
            "attendance",
            "history",
            "notification",
            "report",
            "home");

    private static final Map<Language, Messages> BY_LANGUAGE = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();

    private Messages(Language language) {
        this.language = language;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String feature : FEATURES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.lectern.messages." + feature, language.locale(), Messages.class.getClassLoader(), exact);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
    }

    public static Messages in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** The text, its places filled. An unknown key comes back between question marks, so that it is seen. */
    public String text(String key, Object... args) {
        String pattern = texts.get(key);
        if (pattern == null) {
            return "???" + key + "???";
        }
        return args == null || args.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale())
                        .format(Arrays.stream(args).map(this::shown).toArray());
    }

    /** The word of the glossary for a constant: {@code SessionState.PUBLISHED} is "Published". */
    public String word(Enum<?> constant) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private Object shown(Object arg) {
        return arg instanceof Enum<?> constant ? word(constant) : arg;
    }
}
