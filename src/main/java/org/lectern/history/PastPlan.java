package org.lectern.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.enrolment.list.Note;
import org.lectern.shared.Language;

/**
 * A session as it is to be recorded, or what is wrong with it.
 *
 * @param key what the base calls it; null where it has no name of its own
 * @param title null where it is that of the course
 * @param course its code; null where it is unknown
 * @param from the first day, as {@code 2024-03-01}; null where it is unknown
 * @param days those of its slots; none for a self-paced session
 * @param minutes the lengths of its slots
 * @param place as it stands in the list; null where it stands nowhere, or is the room
 * @param trainer as it stands in the list
 * @param trainers those of the named who are known to the base
 * @param seats null: as many as came
 */
public record PastPlan(
        String key,
        String title,
        String course,
        String courseTitle,
        String courseTitleZh,
        String from,
        String to,
        List<String> days,
        List<Integer> minutes,
        Mode mode,
        CourseKind kind,
        String place,
        Long room,
        List<String> groups,
        String trainer,
        List<Long> trainers,
        Integer seats,
        List<Note> notes) {

    @JsonIgnore
    public LocalDate firstDay() {
        return from == null ? null : LocalDate.parse(from);
    }

    @JsonIgnore
    public LocalDate lastDay() {
        return to == null ? null : LocalDate.parse(to);
    }

    @JsonIgnore
    public boolean isSelfPaced() {
        return mode == Mode.SELF_PACED;
    }

    /** What it is called, as far as that is known. */
    public String name(Language language) {
        String ofCourse = language == Language.EN ? courseTitle : courseTitleZh;
        return title != null ? title : ofCourse != null ? ofCourse : key;
    }
}
