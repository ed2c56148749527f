package org.lectern.person;

/**
 * A part of the export of one's own data. Each feature that keeps something about a person gives its part by
 * implementing this; the export finds them all.
 */
public interface PartOfOwnData {

    /** The name of the part in the file: {@code enrolments}. */
    String name();

    /** What is kept about the person, as records, lists and plain values. */
    Object of(long personId);
}
