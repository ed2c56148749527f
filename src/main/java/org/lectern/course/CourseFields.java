package org.lectern.course;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a form asks about a course, and again about each session of it, as it was typed. A session begins with what its
 * course says.
 */
public abstract class CourseFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String title;
    private String titleZh;
    private CourseKind kind;
    private Mode mode;
    private List<String> targetGroups = new ArrayList<>();
    private List<String> instruments = new ArrayList<>();
    private String completionThreshold;
    private boolean mandatory;

    /** What a course says of all its sessions. */
    public final void as(CourseDetails course) {
        kind = course.kind();
        mode = course.mode();
        targetGroups = new ArrayList<>(course.targetGroups());
        instruments = new ArrayList<>(course.instruments());
        completionThreshold = Integer.toString(course.completionThreshold());
        mandatory = course.mandatory();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public boolean isMandatory() {
        return mandatory;
    }

    public void setMandatory(boolean mandatory) {
        this.mandatory = mandatory;
    }
}
