package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.person.PersonProfile;
import org.lectern.person.TargetGroups;
import org.lectern.trainingsession.TrainingSession;

/** Whom a session is for. */
@ApplicationScoped
class TargetAudience {

    @Inject
    private TargetGroups targetGroups;

    /** True where the session is open to all, or to the person's target group or the one above it. */
    boolean includes(TrainingSession session, PersonProfile person) {
        return !session.onlyTargetGroups()
                || session.targetGroups().contains(person.targetGroup())
                || session.targetGroups().contains(targetGroups.parentOf(person.targetGroup()));
    }
}
