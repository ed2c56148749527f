package org.lectern.enrolment;

import java.util.Collection;
import java.util.Map;

/** Tells what came of enrolments so far; the feature that keeps the attendance answers. */
public interface Outcomes {

    /**
     * @param attendanceRate a fraction; null while nothing was held
     * @param completion {@code PENDING}, {@code COMPLETED} or {@code NOT_COMPLETED}
     */
    record Outcome(Double attendanceRate, String completion) {}

    /** Of somebody about whom there is nothing to say yet. */
    Outcome PENDING = new Outcome(null, "PENDING");

    /** By enrolment; an enrolment that does not count has no rate and stays pending. */
    Map<Long, Outcome> of(Collection<Enrolment> enrolments);
}
