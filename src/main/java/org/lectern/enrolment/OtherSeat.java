package org.lectern.enrolment;

import java.time.Instant;
import org.lectern.trainingsession.TrainingSession;

/**
 * Another seat of somebody, in the way of one in this session.
 *
 * @param starts of the slot that is in the way
 */
public record OtherSeat(TrainingSession session, Instant starts) {}
