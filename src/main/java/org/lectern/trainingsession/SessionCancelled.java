package org.lectern.trainingsession;

/** A session does not take place. Observed in the same transaction, the session row being locked. */
public record SessionCancelled(long id, String reason) {}
