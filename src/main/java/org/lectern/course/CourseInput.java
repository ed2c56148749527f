package org.lectern.course;

import java.util.List;

/**
 * What is entered about a course, unchecked; the names are those of the API and of the form.
 *
 * @param version the version that was read; null for a new course
 * @param base a code; null for a course of the network
 */
public record CourseInput(
        Integer version,
        String code,
        String title,
        String titleZh,
        String base,
        CourseKind kind,
        Mode mode,
        List<String> targetGroups,
        List<String> instruments,
        Integer completionThreshold,
        Integer minutes,
        Boolean mandatory,
        String description,
        String descriptionZh) {

    /** This where it says something, and what is there where it is silent: a change of some fields only. */
    public CourseInput over(CourseDetails there) {
        return new CourseInput(
                version,
                or(code, there.code()),
                or(title, there.title()),
                or(titleZh, there.titleZh()),
                or(base, there.base()),
                or(kind, there.kind()),
                or(mode, there.mode()),
                or(targetGroups, there.targetGroups()),
                or(instruments, there.instruments()),
                or(completionThreshold, there.completionThreshold()),
                or(minutes, there.minutes()),
                or(mandatory, there.mandatory()),
                or(description, there.description()),
                or(descriptionZh, there.descriptionZh()));
    }

    private static <T> T or(T given, T there) {
        return given == null ? there : given;
    }
}
