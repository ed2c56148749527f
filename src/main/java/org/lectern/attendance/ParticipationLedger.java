package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentSnapshot;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/**
 * Keeps the rows the reports read in step with what is written down: derives those of a session anew and stores what
 * differs. Called in the transaction of every change that can matter.
 */
@ApplicationScoped
public class ParticipationLedger {

    @Inject
    private AttendanceBooks books;

    @Inject
    private CountedEnrolments enrolments;

    @Inject
    private Participations participations;

    @Inject
    private TargetGroups targetGroups;

    /** @return how many rows were written, changed or taken away */
    public int refresh(TrainingSession session) {
        Map<Long, Participation> stored = new HashMap<>(participations.ofSession(session.id()));
        int changed = 0;
        for (Participation right : derive(session)) {
            Participation there = stored.remove(right.enrolmentId());
            if (there == null) {
                participations.add(right);
                changed++;
            } else if (!there.saysTheSameAs(right)) {
                there.become(right);
                changed++;
            }
        }
        stored.values().forEach(participations::remove);
        return changed + stored.size();
    }

    private List<Participation> derive(TrainingSession session) {
        if (!session.state().isHeldOrClosed()) {
            return List.of();
        }
        AttendanceBook book = books.of(session);
        Map<String, String> parents = new HashMap<>();
        targetGroups.all().forEach(group -> parents.put(group.code(), levelOne(group)));
        return enrolments.of(session).stream()
                .filter(counted -> reportingDate(book, counted.id()) != null)
                .map(counted -> derive(book, counted, parents))
                .toList();
    }

    private static Participation derive(AttendanceBook book, CountedEnrolment counted, Map<String, String> parents) {
        TrainingSession session = book.session();
        Enrolment enrolment = counted.enrolment();
        EnrolmentSnapshot snapshot = enrolment.snapshot();
        return new Participation(
                new Participation.OfSession(
                        session.id(),
                        session.baseId(),
                        session.courseId(),
                        session.kind().name(),
                        session.mode().name(),
                        session.state() == SessionState.CLOSED),
                new Participation.OfEnrolment(
                        enrolment.id(),
                        enrolment.canonicalPersonId(),
                        snapshot.targetGroup(),
                        parents.getOrDefault(snapshot.targetGroup(), snapshot.targetGroup()),
                        name(snapshot.rankBand()),
                        name(snapshot.gender()),
                        snapshot.province(),
                        snapshot.organisationId(),
                        enrolment.isInService(),
                        counted.isFromTheStart(session),
                        enrolment.isWithdrawnLate()),
                reportingDate(book, enrolment.id()),
                book.outcome(enrolment.id(), enrolment.state()));
    }

    /** That of the session; of a self-paced enrolment the day of completion, before that the end of the run. */
    private static LocalDate reportingDate(AttendanceBook book, long enrolmentId) {
        TrainingSession session = book.session();
        if (!session.isSelfPaced()) {
            return session.reportingDate();
        }
        CompletionOverride recorded = book.decisions().get(enrolmentId);
        return recorded == null || recorded.completedOn() == null ? session.runsTo() : recorded.completedOn();
    }

    private static String levelOne(TargetGroup group) {
        return group.isLevelOne() ? group.code() : group.parentCode();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
