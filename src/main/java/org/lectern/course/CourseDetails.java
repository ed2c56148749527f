package org.lectern.course;

import java.util.List;
import org.lectern.shared.Language;

/**
 * A course as it is read.
 *
 * @param base the code of the owner; null for a course of the network
 * @param minutes null where it is not said how long it takes
 */
public record CourseDetails(
        long id,
        String code,
        int version,
        String title,
        String titleZh,
        String base,
        CourseKind kind,
        Mode mode,
        List<String> targetGroups,
        List<String> instruments,
        int completionThreshold,
        Integer minutes,
        boolean mandatory,
        String description,
        String descriptionZh,
        CourseStatus status) {

    static CourseDetails of(Course course, String base) {
        Course.Content content = course.content();
        return new CourseDetails(
                course.id(),
                course.code(),
                course.version(),
                content.title(),
                content.titleZh(),
                base,
                content.kind(),
                content.mode(),
                List.copyOf(course.targetGroups()),
                List.copyOf(course.instruments()),
                content.thresholdPct(),
                content.minutes() == 0 ? null : content.minutes(),
                content.mandatory(),
                content.description(),
                content.descriptionZh(),
                course.status());
    }

    public String title(Language in) {
        return in.choose(title, titleZh);
    }

    public String description(Language in) {
        return in.choose(description, descriptionZh);
    }
}
