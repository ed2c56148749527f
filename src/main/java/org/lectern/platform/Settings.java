package org.lectern.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What may be set from outside, by environment variable ({@code LECTERN_DB_URL}) or system property
 * ({@code lectern.db.url}). An empty value counts as absent.
 */
@ApplicationScoped
public class Settings {

    public static final String DEFAULT_DB_URL =
            "jdbc:h2:file:./data/lectern;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000";

    public String dbUrl() {
        return text("lectern.db.url").orElse(DEFAULT_DB_URL);
    }

    public String dbUser() {
        return text("lectern.db.user").orElse("lectern");
    }

    public String dbPassword() {
        return text("lectern.db.password").orElse("");
    }

    /** Synthetic people and sessions, with accounts whose password everybody knows: never in production. */
    public boolean sampleData() {
        return text("lectern.sample.data").map(Boolean::parseBoolean).orElse(false);
    }

    public Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
