package org.lectern.job;

/** How jobs of one kind are done. A feature has one bean for each of its kinds; it acts as the owner of the job. */
public interface Work {

    /** Which jobs; also the key of their name, behind {@code job.kind.}. */
    String kind();

    /**
     * Does the next chunk, from {@link Job#position()} on, within the transaction that will hold the new position: both
     * stand, or neither. A refusal ends the job; anything else is tried again.
     */
    Progress next(Job job);

    /** The page where the owner reads what came of it, below the context path. */
    String address(Job job);
}
