package org.lectern.outbox;

/**
 * A turn at a job that one node at a time may do.
 *
 * @param fencing higher than that of every turn before: who was asleep while the turn ran out is told apart by it
 */
public record Turn(String name, long fencing) {}
