package org.lectern.account;

/** Fired in the transaction that takes a login away for good: what was kept for it alone goes too. */
public record AccountRemoved(long accountId) {}
