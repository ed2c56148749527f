package org.lectern.trainingsession;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Knows which sessions take the time of trainees; the feature of the enrolments answers. */
public interface TraineeTimes {

    /** Those with a seat on a session, by their canonical ids. */
    Set<Long> seated(long sessionId);

    /** The slots, at all bases, of sessions on which these people have a seat. */
    List<TakenTime> ofTrainees(Collection<Long> canonicalIds, Instant from, Instant to);
}
