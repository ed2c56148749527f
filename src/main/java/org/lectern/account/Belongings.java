package org.lectern.account;

/** Passes on what a leaving coordinator has for a base. The feature that keeps it answers. */
public interface Belongings {

    Belonging kind();

    long count(long accountId, long baseId);

    /** In the transaction of the handing over. */
    void pass(long fromAccountId, long toAccountId, long baseId);
}
