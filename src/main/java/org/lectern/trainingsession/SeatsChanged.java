package org.lectern.trainingsession;

/** A session has another number of seats. Observed in the same transaction, the session row being locked. */
public record SeatsChanged(long id) {}
