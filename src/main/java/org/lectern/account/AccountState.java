package org.lectern.account;

/** Where a login stands. */
public enum AccountState {
    /** Signed up, and the address is not yet proved. */
    UNCONFIRMED,
    /** Invited, and no password is set yet. */
    INVITED,
    ACTIVE,
    /** Cannot sign in until an administrator enables it again. */
    DISABLED,
    /** The login is gone; the row stays for the trail, without a name or an address. */
    REMOVED
}
