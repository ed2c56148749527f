package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.TrainingSessions;

/** Sessions with their seats, rosters and enrolments, for those who may see them. Reading changes nothing. */
@ApplicationScoped
public class EnrolmentReader {

    /** What needs the coordinator first; then who comes, who waits, and who has gone. */
    private static final List<EnrolmentState> ORDER = List.of(
            EnrolmentState.REQUESTED,
            EnrolmentState.CONFIRMED,
            EnrolmentState.OFFERED,
            EnrolmentState.WAITLISTED,
            EnrolmentState.DECLINED,
            EnrolmentState.WITHDRAWN,
            EnrolmentState.TRANSFERRED,
            EnrolmentState.EXPIRED,
            EnrolmentState.SESSION_CANCELLED,
            EnrolmentState.MERGED_AWAY,
            EnrolmentState.REMOVED);

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingSessionService sessionService;

    @Inject
    private TrainingBases bases;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private TargetAudience audience;

    @Inject
    private Outcomes outcomes;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private Candidates candidates;

    @Inject
    private Repeats repeats;

    @Inject
    private NominationService nominations;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** The id behind what an address says; whether it may be seen is asked by the use case that follows. */
    @Allowed(everybody = true)
    @Transactional
    public long idOf(String idOrCode) {
        if (idOrCode != null && idOrCode.matches("[0-9]{1,18}")) {
            return Long.parseLong(idOrCode);
        }
        return sessions.at(idOrCode).map(TrainingSession::id).orElseThrow(NotFound::new);
    }

    /** A session as it is now; a draft is there for its base and its trainers only. */
    @Allowed(everybody = true)
    @Transactional
    public SessionAtNow session(String idOrCode) {
        SessionDetails details = sessionService.details(idOrCode);
        TrainingSession session = sessions.find(details.id()).orElseThrow(NotFound::new);
        EnrolmentTimes times = EnrolmentTimes.of(session, details.zoneId());
        Instant now = clock.instant();
        Seats seats = times.seats(session.capacity(), enrolments.figures(session.id()), now);
        return new SessionAtNow(
                details,
                seats,
                times.window(seats.free(), now),
                times.phase(now),
                times,
                now,
                me.coordinated().covers(session.baseId()),
                isTaughtByMe(session));
    }

    /** The newest enrolment of the own person in a session: the live one, or how it ended. */
    @Allowed(everybody = true)
    @Transactional
    public Optional<EnrolmentView> mine(long sessionId) {
        if (me.personIdOrNull() == null) {
            return Optional.empty();
        }
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        return persons.profile(me.personIdOrNull(), persons.today())
                .flatMap(person -> enrolments.ofPerson(sessionId, person.canonicalId()).stream()
                        .filter(enrolment -> enrolment.state() != EnrolmentState.REMOVED)
                        .max(Comparator.comparing((Enrolment enrolment) ->
                                        enrolment.state().isLive())
                                .thenComparing(Enrolment::id)))
                .map(enrolment -> view(session, enrolment, true));
    }

    /** False only where the session is for certain target groups and the own person is in none of them. */
    @Allowed(everybody = true)
    @Transactional
    public boolean isForMe(long sessionId) {
        if (me.personIdOrNull() == null) {
            return true;
        }
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        return persons.profile(me.personIdOrNull(), persons.today())
                .map(person -> audience.includes(session, person))
                .orElse(true);
    }

    /** True where a reserved seat is unused that people like the reader may take. */
    @Allowed(everybody = true)
    @Transactional
    public boolean isReservedForMe(long sessionId) {
        Instant now = clock.instant();
        List<SeatAllotment> kept = me.personIdOrNull() == null
                ? List.of()
                : allotments.unreleased(sessionId).stream()
                        .filter(allotment -> allotment.isKept(now))
                        .toList();
        if (kept.isEmpty()) {
            return false;
        }
        Map<Long, Integer> taken = allotments.taken(sessionId);
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        return enrolments.figures(sessionId).held() < session.capacity()
                && persons.profile(me.personIdOrNull(), persons.today())
                        .map(person -> candidates.of(person.organisationId(), person.targetGroup()))
                        .filter(candidate -> kept.stream()
                                .filter(allotment -> allotment.size() > taken.getOrDefault(allotment.id(), 0))
                                .anyMatch(allotment -> allotment.forRoster().serves(candidate)))
                        .isPresent();
    }

    /** Who of these people completed the course of a session before, as far as the reader may know. */
    @Allowed(signedIn = true)
    @Transactional
    public Map<Long, Repeat> repeats(long sessionId, Collection<Long> personIds) {
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        return repeats.of(session, persons.profiles(personIds).values());
    }

    /** The links of the online slots, for who has a seat: by slot. */
    @Allowed(everybody = true)
    @Transactional
    public Map<Long, String> links(long sessionId) {
        boolean confirmed = mine(sessionId)
                .filter(enrolment -> enrolment.state() == EnrolmentState.CONFIRMED)
                .isPresent();
        return confirmed
                ? sessions.slots(sessionId).stream()
                        .filter(slot -> slot.link() != null)
                        .collect(Collectors.toMap(SessionSlot::id, SessionSlot::link))
                : Map.of();
    }

    /** The list of a session: whole for the coordinator; a trainer of the session sees names and organisations. */
    @Allowed(signedIn = true)
    @Transactional
    public RosterPage roster(String idOrCode, RosterFilter filter, PageRequest request) {
        TrainingSession session = sessions.at(idOrCode).orElseThrow(NotFound::new);
        boolean whole = me.coordinated().covers(session.baseId());
        if (!whole && !isTaughtByMe(session)) {
            throw new NotFound();
        }
        trail.record(Act.of("roster.read", "training_session", session.id(), session.baseId()));
        List<Enrolment> all = new ArrayList<>(enrolments.byName(session.id()));
        if (!whole) {
            all.removeIf(enrolment -> !enrolment.state().isLive());
        }
        EnrolmentTimes times = times(session);
        Instant now = clock.instant();
        Map<EnrolmentState, Integer> numbers = new EnumMap<>(EnrolmentState.class);
        all.forEach(enrolment -> numbers.merge(times.stateAt(enrolment, now), 1, Integer::sum));
        List<Long> queue = queue(all);
        Map<Long, PersonProfile> people =
                persons.profiles(all.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        List<Enrolment> matching = all.stream()
                .filter(enrolment -> filter.states().contains(times.stateAt(enrolment, now)))
                .filter(enrolment -> matches(filter.q(), enrolment, people.get(enrolment.personId())))
                .sorted(Comparator.comparingInt((Enrolment enrolment) -> ORDER.indexOf(times.stateAt(enrolment, now)))
                        .thenComparing(
                                enrolment -> enrolment.state() == EnrolmentState.WAITLISTED ? enrolment.queueNo() : 0))
                .toList();
        List<Enrolment> page =
                matching.stream().skip(request.offset()).limit(request.size()).toList();
        Map<Long, Outcomes.Outcome> results = whole ? outcomes.of(page) : Map.of();
        Map<Long, Repeat> repeated = whole
                ? repeats.of(
                        session,
                        page.stream().map(one -> people.get(one.personId())).toList())
                : Map.of();
        List<EnrolmentView> rows = page.stream()
                .map(enrolment -> EnrolmentView.of(
                        enrolment,
                        new EnrolmentView.Around(
                                times,
                                now,
                                people.get(enrolment.personId()),
                                queue.indexOf(enrolment.id()) + 1,
                                results.getOrDefault(enrolment.id(), Outcomes.PENDING),
                                repeated.get(enrolment.personId()),
                                whole)))
                .toList();
        return new RosterPage(Page.of(rows, request, matching.size()), numbers);
    }

    /** One enrolment: of oneself, at an own base, or in a session one teaches. */
    @Allowed(signedIn = true)
    @Transactional
    public EnrolmentView view(long enrolmentId) {
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        TrainingSession session = sessions.find(enrolment.trainingSessionId()).orElseThrow(NotFound::new);
        boolean whole = me.coordinated().covers(session.baseId())
                || isMine(enrolment)
                || nominations.isNominatedByMine(enrolment);
        if (!whole && !isTaughtByMe(session)) {
            throw new NotFound();
        }
        if (!isMine(enrolment)) {
            trail.record(Act.of("enrolment.read", "enrolment", enrolmentId, session.baseId()));
        }
        return view(session, enrolment, whole);
    }

    /** What happened to an enrolment; who did it is told to the coordinator, and a trainer sees none of it. */
    @Allowed(signedIn = true)
    @Transactional
    public List<EnrolmentStep> history(long enrolmentId) {
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NotFound::new);
        TrainingSession session = sessions.find(enrolment.trainingSessionId()).orElseThrow(NotFound::new);
        boolean coordinated = me.coordinated().covers(session.baseId());
        if (!coordinated && !isMine(enrolment) && !nominations.isNominatedByMine(enrolment)) {
            if (isTaughtByMe(session)) {
                return List.of();
            }
            throw new NotFound();
        }
        Map<Long, String> names = new HashMap<>();
        return enrolments.history(enrolmentId).stream()
                .map(step -> new EnrolmentStep(
                        step.at(),
                        coordinated ? name(step.accountId(), names) : null,
                        step.from(),
                        step.to(),
                        step.reasonCode(),
                        step.reason()))
                .toList();
    }

    private String name(Long accountId, Map<Long, String> names) {
        return accountId == null
                ? null
                : names.computeIfAbsent(
                        accountId,
                        id -> accounts.find(id).map(Account::displayName).orElse(null));
    }

    private EnrolmentView view(TrainingSession session, Enrolment enrolment, boolean whole) {
        PersonProfile person =
                persons.profile(enrolment.personId(), persons.today()).orElseThrow(NotFound::new);
        return EnrolmentView.of(
                enrolment,
                new EnrolmentView.Around(
                        times(session),
                        clock.instant(),
                        person,
                        enrolment.state() == EnrolmentState.WAITLISTED ? enrolments.position(enrolment) : null,
                        outcomes.of(List.of(enrolment)).getOrDefault(enrolment.id(), Outcomes.PENDING),
                        whole ? repeats.of(session, List.of(person)).get(person.id()) : null,
                        whole));
    }

    private EnrolmentTimes times(TrainingSession session) {
        return EnrolmentTimes.of(
                session, bases.find(session.baseId()).orElseThrow().zone());
    }

    private static List<Long> queue(List<Enrolment> all) {
        return all.stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.WAITLISTED)
                .sorted(Comparator.comparing(Enrolment::queueNo))
                .map(Enrolment::id)
                .toList();
    }

    private static boolean matches(String q, Enrolment enrolment, PersonProfile person) {
        if (q == null || q.isBlank()) {
            return true;
        }
        String norm = PlainText.norm(q);
        return List.of(
                        Objects.toString(person.fullName(), ""),
                        Objects.toString(person.latinName(), ""),
                        initials(person.latinName()),
                        Objects.toString(enrolment.snapshot().organisationName(), ""))
                .stream()
                .anyMatch(text -> PlainText.norm(text).contains(norm));
    }

    private static String initials(String latinName) {
        return latinName == null
                ? ""
                : List.of(latinName.strip().split("\\s+")).stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    private boolean isTaughtByMe(TrainingSession session) {
        return me.has(Role.TRAINER)
                && me.personIdOrNull() != null
                && session.trainerIds().contains(me.personIdOrNull());
    }

    private boolean isMine(Enrolment enrolment) {
        return me.personIdOrNull() != null
                && List.of(enrolment.personId(), enrolment.canonicalPersonId()).contains(me.personIdOrNull());
    }
}
