package org.lectern.course;

/**
 * Which courses are wanted; null leaves a question open.
 *
 * @param q part of the code or of a title in either language
 * @param baseId the base that owns it
 * @param targetGroup a code; courses for a part of that group count too
 */
public record CourseFilter(String q, Long baseId, String targetGroup, String instrument, CourseStatus status) {

    public static final CourseFilter ALL = new CourseFilter(null, null, null, null, null);

    public boolean isOpen() {
        return ALL.equals(this);
    }
}
