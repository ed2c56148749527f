package org.lectern.trainingsession;

/** A session has just appeared in the catalogue. Observed in the same transaction, the session row being locked. */
public record SessionPublished(long id) {}
