package org.lectern.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the version of the code before anything else happens. On a connection of its own: the limits of
 * the pool would end a long migration.
 */
@ApplicationScoped
public class Migration {

    @Inject
    private Settings settings;

    private volatile String version = "";

    void migrate(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.PLATFORM_BEFORE)
                    Object start) {
        Flyway flyway = flyway(settings.dbUrl(), settings.dbUser(), settings.dbPassword());
        flyway.migrate();
        version = flyway.info().current().getVersion().getVersion();
    }

    /** The version the schema was brought to at start. */
    public String version() {
        return version;
    }

    /** True once the schema fits the code; what wakes up by itself must wait for that. */
    public boolean isDone() {
        return !version.isEmpty();
    }

    /** The migrations against any database: the one way the schema is made, in service and in tests. */
    public static Flyway flyway(String url, String user, String password) {
        DatabaseByUrl database = new DatabaseByUrl();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
