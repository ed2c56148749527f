package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Tells a coordinator that somebody on the roster has a seat elsewhere at the same time. */
@ApplicationScoped
public class OtherSeatService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TraineeClashes clashes;

    @Inject
    private CurrentAccount me;

    /**
     * A slot of another session that is in the way.
     *
     * @param session the code; null where that session is another base's
     */
    public record InTheWay(String session, Instant starts, Instant ends) {}

    /** In the order of time; none where this one has no seat. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<InTheWay> of(long enrolmentId) {
        Enrolment enrolment = enrolments.find(enrolmentId, me.coordinated()).orElseThrow(NotFound::new);
        TrainingSession session = sessions.find(enrolment.trainingSessionId()).orElseThrow(NotFound::new);
        if (!enrolment.isTrainee() || !enrolment.state().holdsSeat() || session.recordedAfterwards()) {
            return List.of();
        }
        return clashes.find(session, Set.of(enrolment.canonicalPersonId())).stream()
                .map(clash -> {
                    TrainingSession other =
                            sessions.find(clash.taken().session()).orElseThrow();
                    return new InTheWay(
                            me.coordinated().covers(other.baseId()) ? other.code() : null,
                            clash.taken().starts(),
                            clash.taken().ends());
                })
                .distinct()
                .toList();
    }
}
