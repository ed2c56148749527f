package org.lectern.course;

/** What sort of training it is. */
public enum CourseKind {
    TRAINING_COURSE,
    SEMINAR,
    LECTURE,
    WORKSHOP,
    SUMMER_SCHOOL,
    TRAINING_OF_TRAINERS,
    FORUM
}
