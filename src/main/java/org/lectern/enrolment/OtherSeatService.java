package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.ClashFinder.Clash;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Tells that somebody who is on the roster, or is about to be, has a seat elsewhere at the same time. */
@ApplicationScoped
public class OtherSeatService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TraineeClashes clashes;

    @Inject
    private Persons persons;

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
                .map(clash -> told(clash, false))
                .distinct()
                .toList();
    }

    /**
     * Of these people those who could not come to a session because of a seat elsewhere, with the first slot that is in
     * the way: to be seen before somebody is enrolled. Told of oneself, and to coordinators of whom their bases know.
     */
    @Allowed(signedIn = true)
    @Transactional
    public Map<Long, InTheWay> before(long sessionId, Collection<Long> personIds) {
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        Collection<PersonProfile> people = persons.profiles(personIds).values();
        Map<Long, Clash> found = clashes.firstFor(
                session, people.stream().map(PersonProfile::canonicalId).collect(Collectors.toSet()), false);
        Map<Long, InTheWay> told = new HashMap<>();
        for (PersonProfile person : people) {
            Clash clash = found.get(person.canonicalId());
            boolean oneself = me.personIdOrNull() != null && me.personIdOrNull() == person.id();
            if (clash != null && (oneself || persons.isKnown(me.coordinated(), person.id()))) {
                told.put(person.id(), told(clash, oneself));
            }
        }
        return told;
    }

    private InTheWay told(Clash clash, boolean oneself) {
        TrainingSession other = sessions.find(clash.taken().session()).orElseThrow();
        boolean known = oneself || me.coordinated().covers(other.baseId());
        return new InTheWay(
                known ? other.code() : null,
                clash.taken().starts(),
                clash.taken().ends());
    }
}
