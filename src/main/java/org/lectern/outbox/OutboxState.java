package org.lectern.outbox;

/** Where a mail stands. HELD waits for an undo to pass; CANCELLED was undone, or nobody would get it. */
public enum OutboxState {
    PENDING,
    HELD,
    SENT,
    DEAD,
    CANCELLED
}
