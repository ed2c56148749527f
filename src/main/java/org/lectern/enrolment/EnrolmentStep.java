package org.lectern.enrolment;

import java.time.Instant;

/**
 * One step in the history of an enrolment, as it is shown.
 *
 * @param by the name of who did it; null for the system, and for readers who may not know
 * @param from null for the first step
 */
public record EnrolmentStep(
        Instant at, String by, EnrolmentState from, EnrolmentState to, EnrolmentReason reasonCode, String reason) {}
