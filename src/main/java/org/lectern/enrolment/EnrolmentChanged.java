package org.lectern.enrolment;

/**
 * Something that counts changed on the list of a session: somebody was enrolled, withdrew or was removed, or what is
 * remembered of a person was corrected. Fired in the same transaction, the session row being locked.
 */
public record EnrolmentChanged(long sessionId) {}
