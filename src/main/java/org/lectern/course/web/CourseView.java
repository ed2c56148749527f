package org.lectern.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseService;
import org.lectern.shared.CurrentLanguage;

/** The public page of a course. */
@Named
@RequestScoped
public class CourseView {

    @Inject
    private CourseService courses;

    @Inject
    private CurrentLanguage language;

    private String code;
    private CourseDetails course;

    public void load() {
        course = courses.details(code);
    }

    public CourseDetails getCourse() {
        return course;
    }

    public String getTitle() {
        return course.title(language.get());
    }

    public String getDescription() {
        return course.description(language.get());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
