package org.lectern.enrolment;

/**
 * The answer to an enrolment.
 *
 * @param created false if the person was on the list already, and nothing was done
 */
public record Enrolled(EnrolmentView enrolment, boolean created) {}
