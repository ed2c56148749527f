package org.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.World;

/** The course catalogue and who may change it. */
@InProcess
class CourseServiceTest {

    private static final PageRequest ALL = new PageRequest(0, 50);

    @Inject
    private CourseService courses;

    @Inject
    private World world;

    @Inject
    private Acting acting;

    @Inject
    private Statements statements;

    private long gzhu;
    private long fdu;

    @BeforeEach
    void bases() {
        gzhu = world.aBase("GZHU");
        fdu = world.aBase("FDU");
        acting.as(Role.COORDINATOR, gzhu);
    }

    private static CourseInput input(String code, String base, Integer version) {
        return new CourseInput(
                version,
                code,
                "Title of " + code,
                null,
                base,
                null,
                null,
                List.of("POLICE"),
                List.of("CAT"),
                null,
                null,
                null,
                null,
                null);
    }

    private static void refused(CourseRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    @Test
    void aCourseIsPublishedRetiredAndPublishedAgain() {
        courses.create(input("C1", "GZHU", null));
        refused(CourseRule.COURSE_IS_PUBLISHED, () -> courses.retire("C1"));
        assertThat(courses.publish("C1").status()).isEqualTo(CourseStatus.PUBLISHED);
        refused(CourseRule.COURSE_IS_NOT_PUBLISHED_YET, () -> courses.publish("C1"));
        assertThat(courses.retire("C1").status()).isEqualTo(CourseStatus.RETIRED);
        assertThat(courses.publish("c1").status()).isEqualTo(CourseStatus.PUBLISHED);
    }

    @Test
    void aCodeIsUsedOnceAndOneTitleIsEnough() {
        CourseDetails course = courses.create(input("C1", "GZHU", null));
        assertThat(course.titleZh()).isEqualTo("Title of C1");
        assertThat(course.completionThreshold()).isEqualTo(80);
        refused(CourseRule.COURSE_CODE_IS_FREE, () -> courses.create(input("c1", "GZHU", null)));
    }

    @Test
    void aStaleVersionIsRefused() {
        CourseDetails read = courses.create(input("C1", "GZHU", null));
        courses.edit("C1", input("C1", "GZHU", read.version()));
        assertThatThrownBy(() -> courses.edit("C1", input("C1", "GZHU", read.version())))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> courses.edit("C1", input("C1", "GZHU", null))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void draftsAreSeenAndCoursesChangedInTheOwnBaseOnly() {
        courses.create(input("C1", "GZHU", null));
        assertThat(courses.list(CourseFilter.ALL, ALL).total()).isEqualTo(1);
        acting.as(Role.COORDINATOR, fdu);
        assertThat(courses.list(CourseFilter.ALL, ALL).total()).isZero();
        assertThatThrownBy(() -> courses.details("C1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courses.publish("C1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courses.create(input("C2", "GZHU", null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courses.create(input("C2", null, null))).isInstanceOf(RoleMayNot.class);
        acting.asAdministrator();
        assertThat(courses.create(input("C2", null, null)).base()).isNull();
        courses.publish("C1");
        acting.asPublic();
        assertThat(courses.list(CourseFilter.ALL, ALL).total()).isEqualTo(1);
        assertThat(courses.details("C1").title()).isEqualTo("Title of C1");
        acting.as(Role.COORDINATOR, fdu);
        assertThatThrownBy(() -> courses.edit("C1", input("C1", null, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void aListTakesAFixedNumberOfStatements() {
        for (int i = 0; i < 12; i++) {
            courses.create(input("C" + i, "GZHU", null));
        }
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(statements.atMost(
                        5, () -> courses.list(CourseFilter.ALL, ALL).items()))
                .hasSize(12)
                .allMatch(course -> course.targetGroups().equals(List.of("POLICE")));
    }
}
