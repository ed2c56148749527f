package org.lectern.course.web;

import org.lectern.course.Course;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseFields;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedNumber;

/** What stands in the form of a course, as it was typed. */
public class CourseForm extends CourseFields {

    private static final long serialVersionUID = 1L;
    private static final int MINUTES = 60;

    private Integer version;
    private String base;
    private String hours;
    private String description;
    private String descriptionZh;

    /** A new one. */
    public CourseForm() {
        setKind(CourseKind.TRAINING_COURSE);
        setMode(Mode.IN_PERSON);
        setCompletionThreshold(Integer.toString(Course.DEFAULT_THRESHOLD_PCT));
    }

    public static CourseForm of(CourseDetails course) {
        CourseForm form = new CourseForm();
        form.as(course);
        form.setCode(course.code());
        form.setTitle(course.title());
        form.setTitleZh(course.titleZh());
        form.version = course.version();
        form.base = course.base();
        form.hours = course.minutes() == null ? null : TypedNumber.shown(course.minutes() / (double) MINUTES);
        form.description = course.description();
        form.descriptionZh = course.descriptionZh();
        return form;
    }

    /** @throws org.lectern.shared.InvalidInput if a number is none */
    CourseInput input() {
        Violations wrong = new Violations();
        Integer threshold = wrong.collect(() -> TypedNumber.whole("completionThreshold", getCompletionThreshold()));
        Double typed = wrong.collect(() -> TypedNumber.decimal("hours", hours));
        wrong.addIf(typed != null && (typed <= 0 || typed > 1000), "hours", "error.course-hours");
        wrong.refuse();
        return new CourseInput(
                version,
                getCode(),
                getTitle(),
                getTitleZh(),
                base,
                getKind(),
                getMode(),
                getTargetGroups(),
                getInstruments(),
                threshold,
                typed == null ? null : (int) Math.max(1, Math.round(typed * MINUTES)),
                isMandatory(),
                description,
                descriptionZh);
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getDescriptionZh() {
        return descriptionZh;
    }

    public void setDescriptionZh(String descriptionZh) {
        this.descriptionZh = descriptionZh;
    }
}
