package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.person.KnownToTrainer;

/** A trainer meets who is confirmed in a session assigned to them. */
@ApplicationScoped
public class TraineesOfTrainer implements KnownToTrainer {

    @Inject
    private Enrolments enrolments;

    @Override
    public boolean meets(long trainerPersonId, long personId) {
        return enrolments.isTaughtBy(trainerPersonId, personId);
    }
}
