package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.lectern.account.AccountService;
import org.lectern.account.RoleGrant;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.shared.Language;

/**
 * Builds what a test begins with, in the words of the domain. What a feature can do is done through its service, as the
 * person who would do it.
 */
@ApplicationScoped
public class World {

    @Inject
    private TestDatabase database;

    @Inject
    private Acting acting;

    @Inject
    private CourseService courses;

    @Inject
    private AccountService accounts;

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

    /** A published course of six hours for the police; the last one who acts is an administrator. */
    public void aCourse(String code, String title, String titleZh, Mode mode) {
        acting.asAdministrator();
        courses.create(new CourseInput(
                null,
                code,
                title,
                titleZh,
                null,
                CourseKind.TRAINING_COURSE,
                mode,
                List.of("POLICE"),
                List.of(),
                80,
                360,
                false,
                null,
                null));
        courses.publish(code);
    }

    /** The same in person, with the code HRLE. */
    public void aCourse() {
        aCourse("HRLE", "Human Rights and Law Enforcement", "人权与执法", Mode.IN_PERSON);
    }

    /** Somebody with an account; its id. Needed where something is done in the name of an account later. */
    public long anAccount(String email, String name, Language language, RoleGrant... roles) {
        acting.asSystem();
        return accounts.addReady(
                        List.of(new AccountService.ReadyAccount(email, name, language, null, Set.of(roles))), "x")
                .get(0);
    }

    Timestamp at(java.time.Instant instant) {
        return Timestamp.valueOf(java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC));
    }
}
