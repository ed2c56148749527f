package org.lectern.account;

/**
 * Fired in the transaction in which the address of an account is proved, so that the person of it can be found or made.
 *
 * @param email the address that was proved
 * @param targetGroup what somebody who signed up says to belong to, unchecked; may be null
 */
public record AccountConfirmed(long accountId, String email, String displayName, String targetGroup) {}
