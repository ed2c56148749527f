package org.lectern.outbox;

/** A mail will not be tried again by itself: somebody must look. Fired in the transaction that notes it. */
public record MailDied(long id, String kind) {}
