package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.Allowed;
import org.lectern.outbox.Mail;
import org.lectern.outbox.Outbox;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/**
 * Reminds the coordinators of a base that the day has come on which they wanted to decide whether a session goes ahead.
 * Nothing is decided for them, and nothing is cancelled.
 */
@ApplicationScoped
public class DecisionService {

    /** The reminder comes so many days before the day, so that there is time to ask around. */
    public static final int DAYS_BEFORE = 3;

    private static final String KIND = "session-decision";

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private Accounts accounts;

    @Inject
    private SeatHolders seatHolders;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Ids of the sessions to be decided soon somewhere on earth, of which nobody was told yet. */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public List<Long> due() {
        return sessions.toDecide(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX).plusDays(DAYS_BEFORE));
    }

    /** Tells the coordinators, once; a day that was put off is told of again. */
    @Allowed(ADMINISTRATOR)
    @Retried
    @Transactional
    public void remind(long id) {
        TrainingSession session = sessions.lock(id);
        TrainingBase base = bases.find(session.baseId()).orElseThrow();
        Instant now = clock.instant();
        if (!isDue(session, LocalDate.ofInstant(now, base.zone()))) {
            return;
        }
        int confirmed = seatHolders.confirmed(id);
        for (Account coordinator : accounts.coordinatorsOf(session.baseId())) {
            outbox.put(Mail.toAccount(
                            coordinator.id(),
                            coordinator.language(),
                            KIND,
                            KIND + "/" + id + "/" + session.decideBy() + "/" + coordinator.id(),
                            Map.of(
                                    "session",
                                    session.title(coordinator.language()),
                                    "code",
                                    session.code(),
                                    "day",
                                    session.decideBy().toString(),
                                    "confirmed",
                                    Integer.toString(confirmed),
                                    "minimum",
                                    Integer.toString(session.minimum()),
                                    "link",
                                    "/coordinator/session/view?id=" + id))
                    .about(new Mail.About(session.baseId(), id, null)));
        }
        session.decisionTold(now);
    }

    private static boolean isDue(TrainingSession session, LocalDate today) {
        return session.state() == SessionState.PUBLISHED
                && session.decideBy() != null
                && session.decisionToldAt() == null
                && !today.isBefore(session.decideBy().minusDays(DAYS_BEFORE));
    }
}
