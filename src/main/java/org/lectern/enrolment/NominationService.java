package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.person.LiaisonPeople;
import org.lectern.person.Organisation;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * What the liaison of an organisation sees: the own tree, the seats reserved for it, and what became of those who were
 * nominated. Nominating itself is enrolling, see {@link EnrolmentService#enrol}.
 */
@ApplicationScoped
public class NominationService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private Persons persons;

    @Inject
    private LiaisonPeople people;

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

    /** The own organisations, in the order of the tree; those that are retired are left out. */
    @Allowed(Role.LIAISON)
    @Transactional
    public List<Organisation> organisations() {
        return people.tree().stream()
                .filter(organisation -> !organisation.isRetired())
                .toList();
    }

    /** Those whom the own organisations nominated, the newest first. */
    @Allowed(Role.LIAISON)
    @Transactional
    public Page<Nominee> nominees(PageRequest request) {
        trail.record(Act.of("nominee.list", "enrolment", null, null));
        List<Enrolment> all = enrolments.nominated(me.required().accountId(), people.treeIds()).stream()
                .filter(one -> one.state() != EnrolmentState.REMOVED && one.state() != EnrolmentState.MERGED_AWAY)
                .filter(this::isNominatedByMine)
                .toList();
        List<Enrolment> page =
                all.stream().skip(request.offset()).limit(request.size()).toList();
        Map<Long, PersonProfile> names =
                persons.profiles(page.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        List<Nominee> rows = new ArrayList<>();
        for (Enrolment one : page) {
            rows.add(nominee(one, names.get(one.personId())));
        }
        return Page.of(rows, request, all.size());
    }

    /** @throws NotFound if it is no nominee of the own organisations */
    @Allowed(Role.LIAISON)
    @Transactional
    public Nominee nominee(long enrolmentId) {
        Enrolment one =
                enrolments.find(enrolmentId).filter(this::isNominatedByMine).orElseThrow(NotFound::new);
        return nominee(one, persons.profiles(Set.of(one.personId())).get(one.personId()));
    }

    /**
     * Takes a nomination back before the start; afterwards only the base can.
     *
     * @throws NotFound if it is no nominee of the own organisations
     */
    @Allowed(Role.LIAISON)
    @Retried
    @Transactional
    public void withdraw(long enrolmentId, String reason) {
        TrainingSession session = enrolments.lockSessionOf(enrolmentId);
        Enrolment enrolment =
                enrolments.find(enrolmentId).filter(this::isNominatedByMine).orElseThrow(NotFound::new);
        takeBack(session, enrolment, reason);
    }

    /** The same for who has locked the session, and has seen that it is a nominee of the own organisations. */
    void takeBack(TrainingSession locked, Enrolment enrolment, String reason) {
        String why = PlainText.required("reason", reason, Enrolment.REASON_LENGTH);
        RosterKeeper.Sitting sitting = keeper.sitting(locked);
        BusinessRule.require(enrolment.state().isLive(), EnrolmentRule.ENROLMENT_IS_LIVE);
        BusinessRule.require(hasNotBegun(locked, sitting.zone(), sitting.now()), EnrolmentRule.SESSION_HAS_NOT_STARTED);
        steps.withdraw(sitting, enrolment, why);
        keeper.tellThatTheListChanged(sitting);
    }

    private static boolean hasNotBegun(TrainingSession session, ZoneId zone, Instant now) {
        return !session.recordedAfterwards()
                && !EnrolmentTimes.of(session, zone).queueIsOver(now);
    }

    private Nominee nominee(Enrolment one, PersonProfile person) {
        TrainingSession session = sessions.find(one.trainingSessionId()).orElseThrow();
        ZoneId zone = zone(session);
        Instant now = clock.instant();
        EnrolmentState state = EnrolmentTimes.of(session, zone).stateAt(one, now);
        return new Nominee(
                one.id(),
                person.id(),
                person.fullName(),
                person.latinName(),
                one.snapshot().organisationName(),
                session.id(),
                session.code(),
                session.title(Language.EN),
                session.title(Language.ZH_CN),
                session.firstSlotStarts(),
                zone,
                state,
                state == EnrolmentState.WAITLISTED ? enrolments.position(one) : null,
                state == EnrolmentState.OFFERED ? one.offerUntil() : null,
                one.joinedAt(),
                state.isLive() && hasNotBegun(session, zone, now));
    }

    /** Seats that are kept for the own organisations in sessions to come. */
    @Allowed(Role.LIAISON)
    @Transactional
    public List<OwnSeats> seats() {
        Map<Long, Organisation> tree = new HashMap<>();
        people.tree().forEach(organisation -> tree.put(organisation.id(), organisation));
        return allotments.ofOrganisations(tree.keySet(), clock.instant()).stream()
                .map(kept -> seats(kept, tree.get(kept.organisationId())))
                .toList();
    }

    private OwnSeats seats(SeatAllotment kept, Organisation organisation) {
        TrainingSession session = sessions.find(kept.trainingSessionId()).orElseThrow();
        return new OwnSeats(
                session.id(),
                session.code(),
                session.title(Language.EN),
                session.title(Language.ZH_CN),
                organisation.name(),
                kept.size(),
                allotments.taken(session.id()).getOrDefault(kept.id(), 0),
                kept.releasesAt() == null ? null : LocalDate.ofInstant(kept.releasesAt(), zone(session)));
    }

    /**
     * True if the reader is liaison of where the person was at enrolment, or nominated this one and is still liaison of
     * an organisation that knows the person: who speaks for another one now has nothing to do with it any more.
     */
    boolean isNominatedByMine(Enrolment enrolment) {
        return enrolment.source() == EnrolmentSource.NOMINATION
                && me.has(Role.LIAISON)
                && (people.isOfTree(enrolment.snapshot().organisationId())
                        || me.required().accountId() == enrolment.nominatedBy()
                                && people.find(enrolment.personId()).isPresent());
    }

    private ZoneId zone(TrainingSession session) {
        return bases.find(session.baseId()).orElseThrow().zone();
    }
}
