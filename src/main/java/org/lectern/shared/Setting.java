package org.lectern.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * What may be set from outside: the system property {@code lectern.smtp.host} or the variable
 * {@code LECTERN_SMTP_HOST}.
 */
public final class Setting {

    private Setting() {}

    /** The value; an empty one counts as absent. */
    public static Optional<String> text(String name) {
        String property = System.getProperty(name);
        String value = property != null
                ? property
                : System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    public static boolean on(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }
}
