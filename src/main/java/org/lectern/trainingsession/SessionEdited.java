package org.lectern.trainingsession;

/**
 * Something about a session was edited: whoever keeps facts of it, such as its kind or its threshold, brings them up to
 * date. Observed in the same transaction, the session row being locked.
 */
public record SessionEdited(long id) {}
