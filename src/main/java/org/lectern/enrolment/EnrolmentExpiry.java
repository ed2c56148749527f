package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.Role;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Writes down who ran out of time: who waited when the session started, who asked until it was over. Nothing waits for
 * it, since every reader and every use case knows the time; it makes the history and the lists by state complete. Done
 * twice it does nothing more.
 */
@ApplicationScoped
public class EnrolmentExpiry {

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private Clock clock;

    /** Ids of the sessions where somebody may have run out of time; each is a transaction of its own. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public List<Long> overdue() {
        return enrolments.sessionsWithOverdue(clock.instant(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Allowed(Role.ADMINISTRATOR)
    @Retried
    @Transactional
    public void expire(long sessionId) {
        keeper.sitting(sessions.lock(sessionId));
    }
}
