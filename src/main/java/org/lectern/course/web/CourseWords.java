package org.lectern.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseStatus;
import org.lectern.course.Mode;

/** The choices of the catalogue, for the pages of every feature that needs them. */
@ApplicationScoped
@Named("courseWords")
public class CourseWords {

    public Mode[] getModes() {
        return Mode.values();
    }

    public CourseKind[] getKinds() {
        return CourseKind.values();
    }

    public CourseStatus[] getStatuses() {
        return CourseStatus.values();
    }
}
