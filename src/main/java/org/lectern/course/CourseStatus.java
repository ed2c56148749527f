package org.lectern.course;

/** Where a course stands in the catalogue. */
public enum CourseStatus {
    /** Being written; nobody outside sees it. */
    DRAFT,
    /** In the catalogue. */
    PUBLISHED,
    /** No longer offered; what was held of it stays, and it may be published again. */
    RETIRED
}
