package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.trainingsession.TrainingSession;

/** The enrolments of a session that count (domain, section 5): confirmed trainees, and who withdrew after the start. */
@ApplicationScoped
public class CountedEnrolments {

    private static final List<EnrolmentState> MAY_COUNT = List.of(EnrolmentState.CONFIRMED, EnrolmentState.WITHDRAWN);

    @Inject
    private EntityManager entities;

    /** With their histories, in the order of the names; two statements whatever their number. */
    public List<CountedEnrolment> of(TrainingSession session) {
        Map<Long, List<CountedEnrolment.Step>> histories = histories(session.id());
        List<Object[]> rows = entities.createQuery(
                        "select e, p.fullName, p.latinName from Enrolment e, Person p"
                                + " where p.id = e.canonicalPersonId and e.trainingSessionId = :session"
                                + " and e.role = :role and e.state in :states order by p.nameSort, e.id",
                        Object[].class)
                .setParameter("session", session.id())
                .setParameter("role", EnrolmentRole.TRAINEE)
                .setParameter("states", MAY_COUNT)
                .getResultList();
        return rows.stream()
                .filter(row -> ((Enrolment) row[0]).counts(session.firstSlotStarts()))
                .map(row -> {
                    Enrolment enrolment = (Enrolment) row[0];
                    return new CountedEnrolment(
                            enrolment,
                            (String) row[1],
                            (String) row[2],
                            histories.getOrDefault(enrolment.id(), List.of()));
                })
                .toList();
    }

    private Map<Long, List<CountedEnrolment.Step>> histories(long sessionId) {
        Map<Long, List<CountedEnrolment.Step>> histories = new HashMap<>();
        entities.createQuery(
                        "select h.enrolment.id, h.to, h.at from EnrolmentHistory h"
                                + " where h.enrolment.trainingSessionId = :session order by h.seq",
                        Object[].class)
                .setParameter("session", sessionId)
                .getResultList()
                .forEach(row -> histories
                        .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new CountedEnrolment.Step((EnrolmentState) row[1], (Instant) row[2])));
        return histories;
    }
}
