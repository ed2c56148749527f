package org.lectern.trainingsession;

/** What happens when the session is full. */
public enum WaitingList {
    /** A freed seat goes to the first in the queue at once. */
    AUTO,
    /** A freed seat is offered to the first in the queue for a while. */
    OFFER,
    /** Nobody waits. */
    NONE
}
