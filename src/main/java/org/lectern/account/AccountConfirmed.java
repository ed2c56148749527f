package org.lectern.account;

/**
 * Fired in the transaction in which the address of an account is proved, so that the person of it can be found or made.
 *
 * @param email the address that was proved
 */
public record AccountConfirmed(long accountId, String email, String displayName) {}
