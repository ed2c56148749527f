package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.Role;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.testing.Acting;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** Two bases, a course of the network, and the coordinator of the first base at work. */
abstract class SessionScene {

    @Inject
    TrainingSessionService sessions;

    @Inject
    CourseService courses;

    @Inject
    World world;

    @Inject
    Acting acting;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    long gzhu;
    long fdu;

    @BeforeEach
    void basesAndACourse() {
        gzhu = world.aBase("GZHU");
        fdu = world.aBase("FDU");
        acting.asAdministrator();
        courses.create(course(null, 80, List.of("POLICE"), List.of("CAT")));
        courses.publish("LAW");
        asCoordinator();
    }

    void asCoordinator() {
        acting.as(Role.COORDINATOR, gzhu);
    }

    static CourseInput course(Integer version, int threshold, List<String> groups, List<String> instruments) {
        return new CourseInput(
                version,
                "LAW",
                "Human Rights and Law Enforcement",
                "人权与执法",
                null,
                CourseKind.TRAINING_COURSE,
                Mode.IN_PERSON,
                groups,
                instruments,
                threshold,
                720,
                true,
                null,
                null);
    }

    long create(Consumer<SessionWish> wish) {
        SessionWish wanted = new SessionWish();
        wish.accept(wanted);
        return sessions.create(wanted.input());
    }

    long create() {
        return create(wish -> {});
    }

    long published() {
        long id = create();
        sessions.publish(id);
        return id;
    }

    SessionDetails details(long id) {
        return sessions.details(Long.toString(id));
    }

    /** Changes what the wish says and leaves everything else as it is. */
    void edit(long id, Consumer<SessionWish> wish) {
        SessionWish wanted = new SessionWish();
        wanted.capacity = null;
        wanted.minimum = null;
        wanted.opens = null;
        wanted.closes = null;
        wanted.slots = null;
        wanted.version = details(id).version();
        wish.accept(wanted);
        sessions.edit(id, wanted.input().over(sessions.input(id)));
    }

    static void refused(BusinessRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    static void wrong(String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(InvalidInput.class, input -> assertThat(input.violations())
                .extracting(InvalidInput.Violation::field)
                .contains(field));
    }
}
