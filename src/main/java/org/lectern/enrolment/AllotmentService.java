package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.person.TargetGroups;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessions;

/** Reserving seats for an organisation or a target group, and giving back what nobody took. */
@ApplicationScoped
public class AllotmentService {

    private static final String KIND = "seat_allotment";

    @Inject
    private SeatAllotments allotments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private Organisations organisations;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** The reserved seats of a session, the released ones last. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<AllotmentView> ofSession(long sessionId) {
        TrainingSession session = sessions.inScope(sessionId, me.coordinated()).orElseThrow(NotFound::new);
        return views(session, allotments.ofSession(sessionId));
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public AllotmentView one(long allotmentId) {
        SeatAllotment allotment = allotments.find(allotmentId).orElseThrow(NotFound::new);
        TrainingSession session = sessions.inScope(allotment.trainingSessionId(), me.coordinated())
                .orElseThrow(NotFound::new);
        return views(session, List.of(allotment)).get(0);
    }

    private List<AllotmentView> views(TrainingSession session, List<SeatAllotment> all) {
        Map<Long, Integer> taken = allotments.taken(session.id());
        Map<Long, Organisation> names = organisations.byIds(all.stream()
                .map(SeatAllotment::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        ZoneId zone = zone(session);
        Instant now = clock.instant();
        return all.stream()
                .map(one -> new AllotmentView(
                        one.id(),
                        one.organisationId(),
                        one.organisationId() == null
                                ? null
                                : names.get(one.organisationId()).name(),
                        one.targetGroup(),
                        one.size(),
                        taken.getOrDefault(one.id(), 0),
                        one.releasesAt() == null ? null : LocalDate.ofInstant(one.releasesAt(), zone),
                        !one.isKept(now),
                        one.version()))
                .sorted(java.util.Comparator.comparing(AllotmentView::released))
                .toList();
    }

    /** Reserves seats that are free; the id of the reservation. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public long reserve(long sessionId, AllotmentEntry entry) {
        TrainingSession session = sessions.lock(sessionId);
        requireOwn(session);
        Sitting sitting = keeper.sitting(session);
        Instant releasesAt = checked(sitting, entry, true);
        requireThatSeatsMayBeReserved(sitting);
        requireFree(sitting, entry.size());
        SeatAllotment allotment = entry.organisation() != null
                ? SeatAllotment.forOrganisation(sessionId, entry.organisation(), entry.size(), releasesAt)
                : SeatAllotment.forTargetGroup(
                        sessionId, targetGroups.known("targetGroup", entry.targetGroup()), entry.size(), releasesAt);
        allotments.add(allotment);
        trail.record(Act.of("allotment.reserve", KIND, allotment.id(), session.baseId())
                .with("organisation", null, allotment.organisationId())
                .with("targetGroup", null, allotment.targetGroup())
                .with("size", null, allotment.size())
                .with("releaseOn", null, entry.releaseOn()));
        keeper.settle(keeper.sitting(session));
        return allotment.id();
    }

    /** Another number of seats, or another day: for whom they are stays. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void change(long allotmentId, AllotmentEntry entry) {
        TrainingSession session = allotments.lockSessionOf(allotmentId);
        requireOwn(session);
        Sitting sitting = keeper.sitting(session);
        SeatAllotment allotment = allotments.find(allotmentId).orElseThrow(NotFound::new);
        Instant releasesAt = checked(sitting, entry, false);
        if (entry.version() != null) {
            StaleVersion.require(entry.version(), allotment.version());
        }
        requireThatSeatsMayBeReserved(sitting);
        require(!allotment.isReleased(), EnrolmentRule.SEATS_ARE_STILL_RESERVED);
        int before = allotment.size();
        int taken = allotments.taken(session.id()).getOrDefault(allotmentId, 0);
        requireFree(sitting, Math.max(taken, entry.size()) - Math.max(taken, before));
        trail.record(Act.of("allotment.change", KIND, allotmentId, session.baseId())
                .with("size", before, entry.size())
                .with("releaseOn", day(sitting, allotment), entry.releaseOn()));
        allotment.become(entry.size(), releasesAt);
        allotments.flush();
        keeper.settle(keeper.sitting(session));
    }

    /** What nobody took is for everybody, and first of all for who waits. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void release(long allotmentId) {
        TrainingSession session = allotments.lockSessionOf(allotmentId);
        requireOwn(session);
        keeper.sitting(session);
        SeatAllotment allotment = allotments.find(allotmentId).orElseThrow(NotFound::new);
        require(!allotment.isReleased(), EnrolmentRule.SEATS_ARE_STILL_RESERVED);
        allotment.release();
        allotments.flush();
        trail.record(
                Act.of("allotment.release", KIND, allotmentId, session.baseId()).with("released", false, true));
        keeper.settle(keeper.sitting(session));
    }

    /** The moment of the release; null where no day was given. */
    private Instant checked(Sitting sitting, AllotmentEntry entry, boolean isNew) {
        Violations wrong = new Violations();
        int most = TrainingSession.MAX_CAPACITY;
        wrong.addIf(entry.size() == null, "size", "error.required");
        wrong.addIf(entry.size() != null && (entry.size() < 1 || entry.size() > most), "size", "error.allotment-size");
        if (isNew) {
            String group = wrong.collect(() -> targetGroups.known("targetGroup", entry.targetGroup()));
            wrong.addIf(
                    entry.organisation() != null
                            && organisations.find(entry.organisation()).isEmpty(),
                    "organisation",
                    "error.organisation");
            wrong.addIf(
                    wrong.isEmpty() && (entry.organisation() == null) == (group == null),
                    "organisation",
                    "error.organisation-or-group");
        }
        Instant at = entry.releaseOn() == null || Math.abs(entry.releaseOn().getYear()) > 9998
                ? null
                : entry.releaseOn().atStartOfDay(sitting.zone()).toInstant();
        wrong.addIf(
                entry.releaseOn() != null && (at == null || !at.isAfter(sitting.now())),
                "releaseOn",
                "error.release-day");
        wrong.refuse();
        return at;
    }

    private static void requireThatSeatsMayBeReserved(Sitting sitting) {
        TrainingSession session = sitting.session();
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
        require(session.state() != SessionState.CANCELLED, EnrolmentRule.SESSION_TAKES_PLACE);
        require(!session.recordedAfterwards(), EnrolmentRule.SEATS_ARE_STILL_TO_BE_TAKEN);
        require(!sitting.queueIsOver(), EnrolmentRule.SEATS_ARE_STILL_TO_BE_TAKEN);
    }

    private void requireFree(Sitting sitting, int more) {
        int free = keeper.roster(sitting).seats().free();
        require(more <= 0 || more <= free, EnrolmentRule.RESERVED_SEATS_ARE_FREE, free);
    }

    private void requireOwn(TrainingSession session) {
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
    }

    private static LocalDate day(Sitting sitting, SeatAllotment allotment) {
        return allotment.releasesAt() == null ? null : LocalDate.ofInstant(allotment.releasesAt(), sitting.zone());
    }

    private ZoneId zone(TrainingSession session) {
        return bases.find(session.baseId()).orElseThrow().zone();
    }
}
