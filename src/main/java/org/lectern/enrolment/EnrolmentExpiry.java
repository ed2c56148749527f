package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.account.Allowed;
import org.lectern.account.Role;
import org.lectern.shared.Retried;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Writes down who ran out of time: who waited when the session started, who asked until it was over, who let an offer
 * lapse; and releases reserved seats whose day has come. The seats that come free by that go to the next in line in the
 * same transaction. Nothing else waits for it, since every reader and every use case knows the time. Done twice it does
 * nothing more.
 */
@ApplicationScoped
public class EnrolmentExpiry {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private Clock clock;

    /**
     * Ids of the sessions where somebody, or a reservation, may have run out of time; each is a transaction of its own.
     */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public List<Long> overdue() {
        Set<Long> overdue = new TreeSet<>(
                enrolments.sessionsWithOverdue(clock.instant(), LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX)));
        overdue.addAll(allotments.sessionsWithDue(clock.instant()));
        return List.copyOf(overdue);
    }

    @Allowed(Role.ADMINISTRATOR)
    @Retried
    @Transactional
    public void expire(long sessionId) {
        keeper.sitting(sessions.lock(sessionId), true);
    }
}
