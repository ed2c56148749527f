package org.lectern.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseService;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** Writes a course, publishes and retires it. */
@Named
@ViewScoped
public class CourseEdit implements KeptForm<CourseForm>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CourseService courses;

    @Inject
    private transient TrainingBases bases;

    @Inject
    private transient CurrentAccount me;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient Notices notices;

    private String code;
    private CourseForm form = new CourseForm();
    private transient CourseDetails course;

    public void load() {
        if (code == null || code.isBlank()) {
            code = null;
            ownBase();
        } else {
            course = courses.own(code);
            form = CourseForm.of(course);
        }
    }

    /** A coordinator of one base writes courses of that base. */
    private void ownBase() {
        Scope scope = me.coordinated();
        if (scope.baseIds().size() == 1) {
            form.setBase(bases.find(scope.baseIds().iterator().next())
                    .map(TrainingBase::code)
                    .orElse(null));
        }
    }

    @Override
    public String keptName() {
        return "course/" + (code == null ? "new" : course.code());
    }

    @Override
    public String keptBase() {
        return form.getBase();
    }

    @Override
    public CourseForm kept() {
        return form;
    }

    @Override
    public void resume(CourseForm kept) {
        form = kept;
    }

    public String save() {
        if (code == null) {
            CourseDetails created = courses.create(form.input());
            drafts.forget(keptName());
            notices.success("course.edit.created", created.code());
            return back(created.code());
        }
        courses.edit(code, form.input());
        drafts.forget(keptName());
        notices.success("course.edit.saved");
        return back(code);
    }

    public String publish() {
        courses.publish(code);
        notices.success("course.edit.published");
        return back(code);
    }

    public String retire() {
        courses.retire(code);
        notices.success("course.edit.retired");
        return back(code);
    }

    private static String back(String code) {
        return "/coordinator/course/edit?faces-redirect=true&course=" + code;
    }

    /** As it is stored; null for a new one. */
    public CourseDetails getCourse() {
        if (course == null && code != null) {
            course = courses.own(code);
        }
        return course;
    }

    public boolean isNew() {
        return code == null;
    }

    /** True where the owner of a new course can be chosen. */
    public boolean isBaseOpen() {
        return code == null && me.coordinated().baseIds().size() != 1;
    }

    public CourseForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
