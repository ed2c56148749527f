package org.lectern.course.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lectern.course.Course;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedNumber;

/** What stands in the form of a course, as it was typed. */
public class CourseForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MINUTES = 60;

    private Integer version;
    private String code;
    private String base;
    private String title;
    private String titleZh;
    private CourseKind kind = CourseKind.TRAINING_COURSE;
    private Mode mode = Mode.IN_PERSON;
    private List<String> targetGroups = new ArrayList<>();
    private List<String> instruments = new ArrayList<>();
    private String completionThreshold = Integer.toString(Course.DEFAULT_THRESHOLD_PCT);
    private String hours;
    private boolean mandatory;
    private String description;
    private String descriptionZh;

    public static CourseForm of(CourseDetails course) {
        CourseForm form = new CourseForm();
        form.version = course.version();
        form.code = course.code();
        form.base = course.base();
        form.title = course.title();
        form.titleZh = course.titleZh();
        form.kind = course.kind();
        form.mode = course.mode();
        form.targetGroups = new ArrayList<>(course.targetGroups());
        form.instruments = new ArrayList<>(course.instruments());
        form.completionThreshold = Integer.toString(course.completionThreshold());
        form.hours = course.minutes() == null ? null : TypedNumber.shown(course.minutes() / (double) MINUTES);
        form.mandatory = course.mandatory();
        form.description = course.description();
        form.descriptionZh = course.descriptionZh();
        return form;
    }

    /** @throws org.lectern.shared.InvalidInput if a number is none */
    CourseInput input() {
        Violations wrong = new Violations();
        Integer threshold = wrong.collect(() -> TypedNumber.whole("completionThreshold", completionThreshold));
        Double typed = wrong.collect(() -> TypedNumber.decimal("hours", hours));
        wrong.addIf(typed != null && (typed <= 0 || typed > 1000), "hours", "error.course-hours");
        wrong.refuse();
        return new CourseInput(
                version,
                code,
                title,
                titleZh,
                base,
                kind,
                mode,
                targetGroups,
                instruments,
                threshold,
                typed == null ? null : (int) Math.max(1, Math.round(typed * MINUTES)),
                mandatory,
                description,
                descriptionZh);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public void setTitleZh(String titleZh) {
        this.titleZh = titleZh;
    }

    public CourseKind getKind() {
        return kind;
    }

    public void setKind(CourseKind kind) {
        this.kind = kind;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public List<String> getTargetGroups() {
        return targetGroups;
    }

    public void setTargetGroups(List<String> targetGroups) {
        this.targetGroups = targetGroups;
    }

    public List<String> getInstruments() {
        return instruments;
    }

    public void setInstruments(List<String> instruments) {
        this.instruments = instruments;
    }

    public String getCompletionThreshold() {
        return completionThreshold;
    }

    public void setCompletionThreshold(String completionThreshold) {
        this.completionThreshold = completionThreshold;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public void setMandatory(boolean mandatory) {
        this.mandatory = mandatory;
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
