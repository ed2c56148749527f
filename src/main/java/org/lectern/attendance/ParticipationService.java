package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lectern.account.Allowed;
import org.lectern.account.Role;
import org.lectern.shared.Retried;

/** Derives the rows the reports read anew, from what is written down: a proof that they say the same. */
@ApplicationScoped
public class ParticipationService {

    /**
     * What came of it.
     *
     * @param changed rows that did not say the same; 0 unless something had gone wrong
     */
    public record Rebuilt(int sessions, int changed) {}

    @Inject
    private Participations participations;

    @Inject
    private AttendedSessions sessions;

    @Inject
    private SlotSettling settling;

    /** Itself, through the interceptors. */
    @Inject
    private ParticipationService perSession;

    /** One session at a time, each in a transaction of its own: others keep working meanwhile. */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Rebuilt rebuild() {
        int rebuilt = 0;
        int changed = 0;
        for (long session : participations.sessions()) {
            changed += perSession.rebuild(session);
            rebuilt++;
        }
        return new Rebuilt(rebuilt, changed);
    }

    /** @return how many rows of this session did not say the same */
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    @Retried
    public int rebuild(long sessionId) {
        return settling.follow(sessions.lock(sessionId));
    }
}
