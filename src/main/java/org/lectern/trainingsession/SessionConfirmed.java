package org.lectern.trainingsession;

/** A session goes ahead. Observed in the same transaction, the session row being locked. */
public record SessionConfirmed(long id) {}
