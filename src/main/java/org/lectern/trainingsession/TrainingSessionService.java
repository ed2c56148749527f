package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.course.Course;
import org.lectern.course.Courses;
import org.lectern.person.PersonService;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** What coordinators do with a training session until its first register is taken. */
@ApplicationScoped
public class TrainingSessionService {

    private static final String KIND = "training_session";
    private static final String CODE = "[A-Z0-9][A-Z0-9._-]*";

    @Inject
    private TrainingSessions sessions;

    @Inject
    private SessionCodes codes;

    @Inject
    private SessionChecks checks;

    @Inject
    private SessionReader reader;

    @Inject
    private SeatHolders seatHolders;

    @Inject
    private ClashGuard guard;

    @Inject
    private ClashOverrides overrides;

    @Inject
    private OwnBases ownBases;

    @Inject
    private Courses courses;

    @Inject
    private TrainingBases bases;

    @Inject
    private PersonService persons;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<Object> events;

    /** The id of a session of the own bases, by what an address says. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public long idOf(String idOrCode) {
        return sessions.idInScope(idOrCode, me.coordinated()).orElseThrow(NotFound::new);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public void mayPlan() {
        // The permission is the answer.
    }

    /** A new draft; its id. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public long create(SessionInput input) {
        TrainingBase base = ownBases.named(input.base());
        Course course = course(input.course());
        BusinessRule.require(!course.isRetired(), TrainingSessionRule.COURSE_IS_OFFERED, course.code());
        String given = code(input.code());
        Plan plan = checks.check(input, course, base, null, me.coordinated());
        Instant now = clock.instant();
        String code = given == null ? codes.next(base.id(), base.code(), year(plan, base, now)) : given;
        BusinessRule.require(given == null || codes.isFree(given), TrainingSessionRule.SESSION_CODE_IS_FREE, code);
        TrainingSession session = new TrainingSession(code, base.id(), course, plan, base.zone(), now);
        sessions.add(session);
        trainersAreKnown(session, Set.of());
        trail.record(act("create", session).with("code", null, code).with("course", null, course.code()));
        return session.id();
    }

    /** Makes it what was entered; the slots that are named by id are moved, the others taken off or added. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void edit(long id, SessionInput input) {
        edit(id, input, true);
    }

    /** @param told false: nobody gets a mail of other dates */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void edit(long id, SessionInput input, boolean told) {
        TrainingSession session = locked(id);
        TrainingBase base = base(session);
        Course course = input.course() == null
                ? courses.find(session.courseId()).orElseThrow(NotFound::new)
                : course(input.course());
        if (input.version() == null) {
            throw new InvalidInput("version", "error.required");
        }
        if (input.base() != null && !base.code().equalsIgnoreCase(input.base().strip())) {
            throw new InvalidInput("base", "error.base-stays");
        }
        String code = code(input.code());
        Plan plan = checks.check(input, course, base, session, me.coordinated());
        StaleVersion.require(input.version(), session.version());
        BusinessRule.require(
                code == null || code.equals(session.code()), TrainingSessionRule.SESSION_CODE_STAYS, session.code());
        BusinessRule.require(
                course.id().equals(session.courseId()) || !course.isRetired(),
                TrainingSessionRule.COURSE_IS_OFFERED,
                course.code());
        boolean moved = change(session, plan, course, base, input.overrideReason());
        if (moved && session.state() != SessionState.DRAFT) {
            events.fire(new DatesChanged(session.id(), told));
        }
    }

    private boolean change(
            TrainingSession session, Plan plan, Course course, TrainingBase base, String overrideReason) {
        Plan before = session.plan();
        Set<Long> trainersBefore = session.trainerIds();
        if (plan.capacity() != before.capacity()) {
            events.fire(new CapacityChanging(session.id(), plan.capacity()));
        }
        String overridden = guard.changing(session, before, plan, overrideReason, base.zone());
        boolean moved = slotsChange(before, plan);
        session.edit(plan, course, base.zone());
        if (moved && session.state() != SessionState.DRAFT) {
            session.datesTold();
            session.datesChanged(clock.instant());
        }
        sessions.flush();
        trainersAreKnown(session, trainersBefore);
        trail.record(SessionActs.differences(act("edit", session), before, session.plan())
                .with("overrideReason", null, overridden));
        events.fire(new SessionEdited(session.id()));
        if (plan.capacity() > before.capacity()) {
            events.fire(new SeatsChanged(session.id()));
        }
        return moved;
    }

    /** Tells who keeps attendance which slots are about to change; true if any does. */
    private boolean slotsChange(Plan before, Plan after) {
        var wanted = after.slots().stream()
                .filter(slot -> slot.id() != null)
                .collect(Collectors.toMap(Plan.Slot::id, Function.identity()));
        for (Plan.Slot slot : before.slots()) {
            Plan.Slot now = wanted.get(slot.id());
            if (now == null
                    || !now.starts().equals(slot.starts())
                    || !now.ends().equals(slot.ends())) {
                events.fire(new SlotChanging(slot.id(), now == null));
            }
        }
        return !new HashSet<>(before.slots()).equals(new HashSet<>(after.slots()));
    }

    /** Takes away a draft that nobody is on. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void delete(long id) {
        TrainingSession session = locked(id);
        BusinessRule.require(session.state() == SessionState.DRAFT, TrainingSessionRule.SESSION_IS_DRAFT);
        BusinessRule.require(!seatHolders.any(id), TrainingSessionRule.DRAFT_HAS_NO_ENROLMENTS);
        overrides.removeOf(id);
        trail.record(act("delete", session).with("code", session.code(), null));
        sessions.remove(session);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void publish(long id) {
        publish(id, null);
    }

    /** @param overrideReason why somebody is booked twice all the same; needed only where a clash is found */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void publish(long id, String overrideReason) {
        TrainingSession session = locked(id);
        session.publish(courses.find(session.courseId()).orElseThrow(NotFound::new), clock.instant());
        String overridden =
                guard.publishing(session, overrideReason, base(session).zone());
        sessions.flush();
        trail.record(act("publish", session)
                .with("state", SessionState.DRAFT, session.state())
                .with("overrideReason", null, overridden));
        events.fire(new SessionPublished(id));
    }

    /** @param reason needed where the minimum is not reached; otherwise it may be blank */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void confirm(long id, String reason) {
        TrainingSession session = locked(id);
        String why = PlainText.optional("reason", reason, TrainingSession.REASON_LENGTH);
        session.confirm(seatHolders.confirmed(id), why, clock.instant());
        sessions.flush();
        trail.record(act("confirm", session)
                .with("state", SessionState.PUBLISHED, session.state())
                .with("reason", null, why));
        events.fire(new SessionConfirmed(id));
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public void cancel(long id, String reason) {
        TrainingSession session = locked(id);
        String why = PlainText.required("reason", reason, TrainingSession.REASON_LENGTH);
        SessionState before = session.state();
        session.cancel(why, clock.instant());
        sessions.flush();
        trail.record(
                act("cancel", session).with("state", before, session.state()).with("reason", null, why));
        events.fire(new SessionCancelled(id, why));
    }

    /**
     * A session for whoever may see it: a draft only for its base and its trainers. Trainers and links are told in the
     * own base, and to the trainers.
     */
    @Allowed(everybody = true)
    @Transactional
    public SessionDetails details(String idOrCode) {
        TrainingSession session = sessions.at(idOrCode).orElseThrow(NotFound::new);
        boolean own = me.coordinated().covers(session.baseId())
                || me.personIdOrNull() != null && session.trainerIds().contains(me.personIdOrNull());
        if (session.state() == SessionState.DRAFT && !own) {
            throw new NotFound();
        }
        return reader.read(session, own);
    }

    /** What would be entered to leave it as it is: where an edit begins. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public SessionInput input(long id) {
        TrainingSession session = sessions.inScope(id, me.coordinated()).orElseThrow(NotFound::new);
        return SessionInput.of(reader.read(session, true), session.plan());
    }

    private TrainingSession locked(long id) {
        TrainingSession session = sessions.lock(id);
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        return session;
    }

    private TrainingBase base(TrainingSession session) {
        return bases.find(session.baseId()).orElseThrow(NotFound::new);
    }

    private Course course(String code) {
        String named = PlainText.required("course", code, Course.CODE_LENGTH);
        return courses.visible(named, me.coordinated())
                .orElseThrow(() -> new InvalidInput("course", "error.course-unknown"));
    }

    private static String code(String entered) {
        String code = PlainText.optional("code", entered, TrainingSession.CODE_LENGTH);
        if (code == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!upper.matches(CODE) || upper.chars().allMatch(Character::isDigit)) {
            throw new InvalidInput("code", "error.session-code");
        }
        return upper;
    }

    private static int year(Plan plan, TrainingBase base, Instant now) {
        return plan.slots().stream()
                .findFirst()
                .map(slot -> LocalDate.ofInstant(slot.starts(), base.zone()))
                .or(() -> java.util.Optional.ofNullable(plan.runsFrom()))
                .orElse(LocalDate.ofInstant(now, base.zone()))
                .getYear();
    }

    /** Who trains at a base is known there, also where the administrator chose somebody from elsewhere. */
    private void trainersAreKnown(TrainingSession session, Set<Long> before) {
        session.trainerIds().stream()
                .filter(trainer -> !before.contains(trainer))
                .forEach(trainer -> persons.becomesKnownTo(trainer, session.baseId()));
    }

    private static Act act(String what, TrainingSession session) {
        return Act.of("training-session." + what, KIND, session.id(), Objects.requireNonNull(session.baseId()));
    }
}
