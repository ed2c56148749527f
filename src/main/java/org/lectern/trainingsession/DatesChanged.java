package org.lectern.trainingsession;

/**
 * Slots of a published session were moved, added or taken off. Observed in the same transaction, the session row being
 * locked.
 *
 * @param told false where the coordinator moves it quietly: nobody gets a mail
 */
public record DatesChanged(long id, boolean told) {}
