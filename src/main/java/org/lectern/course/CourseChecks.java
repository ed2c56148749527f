package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.lectern.person.TargetGroups;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/** Turns what was entered into the content of a course, or tells everything that is wrong with it at once. */
@ApplicationScoped
class CourseChecks {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final int MAX_MINUTES = 100_000;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Instruments instruments;

    String code(String entered) {
        Violations wrong = new Violations();
        String code = code(entered, wrong);
        wrong.refuse();
        return code;
    }

    private static String code(String entered, Violations wrong) {
        String code = wrong.collect(() -> PlainText.required("code", entered, Course.CODE_LENGTH));
        wrong.addIf(code != null && !code.matches(CODE), "code", "error.course-code");
        return code;
    }

    Course.Content check(CourseInput input) {
        Violations wrong = new Violations();
        code(input.code(), wrong);
        String title = wrong.collect(() -> PlainText.optional("title", input.title(), Course.TITLE_LENGTH));
        String titleZh = wrong.collect(() -> PlainText.optional("titleZh", input.titleZh(), Course.TITLE_LENGTH));
        wrong.addIf(isBlank(input.title()) && isBlank(input.titleZh()), "title", "error.required");
        Integer threshold = input.completionThreshold();
        wrong.addIf(threshold != null && (threshold < 1 || threshold > 100), "completionThreshold", "error.threshold");
        Integer minutes = input.minutes();
        wrong.addIf(minutes != null && (minutes < 1 || minutes > MAX_MINUTES), "minutes", "error.course-minutes");
        String description =
                wrong.collect(() -> PlainText.lines("description", input.description(), Course.DESCRIPTION_LENGTH));
        String descriptionZh =
                wrong.collect(() -> PlainText.lines("descriptionZh", input.descriptionZh(), Course.DESCRIPTION_LENGTH));
        List<String> groups = wrong.collect(() -> targetGroups.known("targetGroups", input.targetGroups()));
        List<String> treaties = wrong.collect(() -> instruments.known("instruments", input.instruments()));
        wrong.refuse();
        return new Course.Content(
                title == null ? titleZh : title,
                titleZh == null ? title : titleZh,
                input.kind() == null ? CourseKind.TRAINING_COURSE : input.kind(),
                input.mode() == null ? Mode.IN_PERSON : input.mode(),
                threshold == null ? Course.DEFAULT_THRESHOLD_PCT : threshold,
                minutes == null ? 0 : minutes,
                Boolean.TRUE.equals(input.mandatory()),
                description,
                descriptionZh,
                new HashSet<>(groups),
                new HashSet<>(treaties));
    }

    private static boolean isBlank(String text) {
        return text == null || PlainText.norm(text).isEmpty();
    }
}
