package org.lectern.person;

/**
 * Whom a trainer meets in the sessions assigned to them: name and organisation of those people, no more. The feature
 * that keeps the lists of the sessions answers.
 */
public interface KnownToTrainer {

    boolean meets(long trainerPersonId, long personId);
}
