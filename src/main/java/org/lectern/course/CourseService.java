package org.lectern.course;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.RoleMayNot;
import org.lectern.account.Scope;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** The course catalogue and its upkeep. Courses of the network belong to the administrator. */
@ApplicationScoped
public class CourseService {

    private static final String KIND = "course";

    @Inject
    private Courses courses;

    @Inject
    private CourseChecks checks;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    /** What may be read: published and retired courses, and drafts of the own base. */
    @Allowed(everybody = true)
    @Transactional
    public Page<CourseDetails> list(CourseFilter filter, PageRequest request) {
        return details(courses.list(filter, me.coordinated(), request));
    }

    /** The courses this account may change. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Page<CourseDetails> listOwn(CourseFilter filter, PageRequest request) {
        return details(courses.listWithin(filter, me.coordinated(), request));
    }

    private Page<CourseDetails> details(Page<Course> page) {
        Map<Long, TrainingBase> owners = bases.byIds(page.items().stream()
                .map(Course::baseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.map(course -> CourseDetails.of(
                course,
                course.baseId() == null ? null : owners.get(course.baseId()).code()));
    }

    @Allowed(everybody = true)
    @Transactional
    public CourseDetails details(String code) {
        return details(courses.visible(code, me.coordinated()).orElseThrow(NotFound::new));
    }

    /** A course this account may change. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public CourseDetails own(String code) {
        return details(found(code));
    }

    /** A new draft. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public CourseDetails create(CourseInput input) {
        TrainingBase base = owner(input.base());
        Course.Content content = checks.check(input);
        String code = checks.code(input.code());
        BusinessRule.require(courses.byCode(code).isEmpty(), CourseRule.COURSE_CODE_IS_FREE, code);
        Course course = new Course(code, base == null ? null : base.id(), content);
        courses.add(course);
        trail.record(act("create", course).with("code", null, code));
        return CourseDetails.of(course, base == null ? null : base.code());
    }

    /** Null for the network: only the administrator keeps its courses. */
    private TrainingBase owner(String code) {
        Scope scope = me.coordinated();
        if (code == null || code.isBlank()) {
            if (!scope.everything()) {
                throw new RoleMayNot();
            }
            return null;
        }
        TrainingBase base = bases.byCode(code).orElseThrow(() -> new InvalidInput("base", "error.base-unknown"));
        if (!scope.covers(base.id())) {
            throw new NotFound();
        }
        return base;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public CourseDetails edit(String code, CourseInput input) {
        Course course = found(code);
        CourseDetails before = details(course);
        if (input.base() != null && !input.base().strip().equalsIgnoreCase(before.base())) {
            throw new InvalidInput("base", "error.base-stays");
        }
        Course.Content content = checks.check(input);
        if (!course.code().equalsIgnoreCase(checks.code(input.code()))) {
            throw new InvalidInput("code", "error.course-code-stays");
        }
        if (input.version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        StaleVersion.require(input.version(), course.version());
        course.edit(content);
        courses.changed(course);
        CourseDetails after = details(course);
        trail.record(act("edit", course)
                .with("title", before.title(), after.title())
                .with("titleZh", before.titleZh(), after.titleZh())
                .with("kind", before.kind(), after.kind())
                .with("mode", before.mode(), after.mode())
                .with("completionThreshold", before.completionThreshold(), after.completionThreshold())
                .with("minutes", before.minutes(), after.minutes())
                .with("mandatory", before.mandatory(), after.mandatory())
                .with("description", before.description(), after.description())
                .with("descriptionZh", before.descriptionZh(), after.descriptionZh())
                .with("targetGroups", before.targetGroups(), after.targetGroups())
                .with("instruments", before.instruments(), after.instruments()));
        return after;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public CourseDetails publish(String code) {
        Course course = found(code);
        CourseStatus before = course.status();
        course.publish();
        courses.flush();
        trail.record(act("publish", course).with("status", before, course.status()));
        return details(course);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public CourseDetails retire(String code) {
        Course course = found(code);
        course.retire();
        courses.flush();
        trail.record(act("retire", course).with("status", CourseStatus.PUBLISHED, course.status()));
        return details(course);
    }

    private Course found(String code) {
        return courses.byCode(code, me.coordinated()).orElseThrow(NotFound::new);
    }

    private CourseDetails details(Course course) {
        return CourseDetails.of(
                course,
                course.baseId() == null
                        ? null
                        : bases.find(course.baseId()).orElseThrow(NotFound::new).code());
    }

    private static Act act(String what, Course course) {
        return Act.of("course." + what, KIND, course.id(), course.baseId());
    }
}
