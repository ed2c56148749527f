package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;

/**
 * Builds what a test begins with, in the words of the domain. What a feature can do is done through its service, as the
 * person who would do it.
 */
@ApplicationScoped
public class World {

    @Inject
    private TestDatabase database;

    /** A base; its id. Coordinators do not make bases, so this one is simply there. */
    public long aBase(String code) {
        database.execute(
                "insert into training_base (version, code, name, name_zh, province, zone)"
                        + " values (0, ?, ?, ?, 'Guangdong', 'Asia/Shanghai')",
                code,
                code + " base",
                code + "基地");
        return database.count("select id from training_base where code = ?", code);
    }

    /** A root organisation of the police in Guangdong; its id. */
    public long anOrganisation(String name) {
        database.execute(
                "insert into organisation (version, name, name_norm, path, sector, province)"
                        + " values (0, ?, ?, '/', 'POLICE', 'Guangdong')",
                name,
                name);
        long id = database.count("select max(id) from organisation where name = ?", name);
        database.execute("update organisation set path = ? where id = ?", "/" + id + "/", id);
        return id;
    }

    Timestamp at(java.time.Instant instant) {
        return Timestamp.valueOf(java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC));
    }
}
