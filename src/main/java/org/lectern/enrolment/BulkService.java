package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.BulkOutcome.Skipped;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Many of a list at once: what a rule forbids with some is left out and said, the others are done. */
@ApplicationScoped
public class BulkService {

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private TrainingBases bases;

    @Inject
    private Persons persons;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private RosterSteps steps;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /**
     * Does it with each in the order of joining, in one transaction.
     *
     * @throws NotFound if one of them is not on this list: then with none, and the trail tells of it
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public BulkOutcome act(long sessionId, Collection<Long> enrolmentIds, BulkAct act, String reason) {
        TrainingSession session = sessions.lock(sessionId);
        requireOwn(session);
        String why = PlainText.optional("reason", reason, Enrolment.REASON_LENGTH);
        if (act == null || enrolmentIds == null || enrolmentIds.isEmpty()) {
            throw new InvalidInput(act == null ? "act" : "enrolments", "error.required");
        }
        List<Enrolment> chosen =
                chosen(session, enrolmentIds, "roster." + act.name().toLowerCase(Locale.ROOT));
        Map<Long, PersonProfile> people =
                persons.profiles(chosen.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        Sitting sitting = keeper.sitting(session);
        List<Skipped> skipped = new ArrayList<>();
        for (Enrolment enrolment : chosen) {
            try {
                step(sitting, enrolment, act, why);
            } catch (BusinessRuleViolation refused) {
                skipped.add(new Skipped(
                        enrolment.id(),
                        people.get(enrolment.personId()).fullName(),
                        refused.rule(),
                        List.of(refused.args())));
            }
        }
        keeper.tellThatTheListChanged(sitting);
        return new BulkOutcome(chosen.size() - skipped.size(), skipped);
    }

    private void step(Sitting sitting, Enrolment enrolment, BulkAct act, String why) {
        switch (act) {
            case APPROVE -> steps.approve(sitting, enrolment, why);
            case DECLINE -> steps.decline(sitting, enrolment, why);
            case WITHDRAW -> steps.withdraw(sitting, enrolment, why);
            default -> throw new IllegalStateException(act.name());
        }
    }

    /** The ids of all on a list whom a filter shows, on whatever page. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<Long> matching(long sessionId, RosterFilter filter) {
        requireOwn(sessions.find(sessionId).orElseThrow(NotFound::new));
        List<Long> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<EnrolmentView> rows = reader.roster(
                            Long.toString(sessionId), filter, new PageRequest(page, PageRequest.MAX_SIZE))
                    .rows()
                    .items();
            rows.forEach(row -> all.add(row.id()));
            if (rows.size() < PageRequest.MAX_SIZE) {
                return all;
            }
        }
    }

    /** Those chosen with everything that stands in a file of the list; to export them is told to the trail. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<EnrolmentView> export(long sessionId, Collection<Long> enrolmentIds) {
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        requireOwn(session);
        List<Enrolment> chosen = chosen(session, enrolmentIds, "roster.export");
        trail.record(Act.of("roster.export", "training_session", sessionId, session.baseId())
                .with("rows", null, chosen.size()));
        Map<Long, PersonProfile> people =
                persons.profiles(chosen.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        EnrolmentTimes times = EnrolmentTimes.of(
                session, bases.find(session.baseId()).orElseThrow().zone());
        return chosen.stream()
                .map(one -> EnrolmentView.of(
                        one,
                        new EnrolmentView.Around(
                                times,
                                clock.instant(),
                                people.get(one.personId()),
                                one.state() == EnrolmentState.WAITLISTED ? enrolments.position(one) : null,
                                Outcomes.PENDING,
                                null,
                                true)))
                .toList();
    }

    /** Who names somebody of another list has typed no wrong number: a page shows none. */
    private List<Enrolment> chosen(TrainingSession session, Collection<Long> enrolmentIds, String action) {
        Set<Long> ids = new HashSet<>(enrolmentIds);
        List<Enrolment> chosen = enrolments.ofSession(session.id()).stream()
                .filter(enrolment -> ids.contains(enrolment.id()))
                .toList();
        if (chosen.size() != ids.size()) {
            trail.denied(Act.of(action, "training_session", session.id(), session.baseId()));
            throw new NotFound();
        }
        return chosen;
    }

    private void requireOwn(TrainingSession session) {
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
    }
}
