package org.lectern.course;

import org.lectern.shared.BusinessRule;

/** The rules of the course catalogue. */
public enum CourseRule implements BusinessRule {
    COURSE_IS_NOT_PUBLISHED_YET,
    COURSE_IS_PUBLISHED,
    COURSE_CODE_IS_FREE
}
