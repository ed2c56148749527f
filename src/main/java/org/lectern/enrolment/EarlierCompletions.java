package org.lectern.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Tells who completed a course before; the feature that keeps the attendance answers. */
public interface EarlierCompletions {

    /** @param personId the canonical person */
    record Completed(long personId, LocalDate on, long trainingSession, String code, long baseId) {}

    /** Of these canonical persons, the earliest first. */
    List<Completed> of(long courseId, Collection<Long> personIds);
}
