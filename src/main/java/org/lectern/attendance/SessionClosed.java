package org.lectern.attendance;

/** The books of a session were closed: its completions are final. Observed in the same transaction. */
public record SessionClosed(long id) {}
