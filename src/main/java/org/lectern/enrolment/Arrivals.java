package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment.Entrant;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonService;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.ClashFinder.Clash;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.WaitingList;

/**
 * Many people who arrive on the list of a session together, by the same rules as one whom the coordinator enrols: the
 * same roster decides, the same trail, history and mails tell.
 */
@ApplicationScoped
public class Arrivals {

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private TargetAudience audience;

    @Inject
    private TraineeClashes clashes;

    @Inject
    private PersonService people;

    @Inject
    private Liaisons liaisons;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    /**
     * How it would go, without a lock: nothing is written, and it may have changed when it is done.
     *
     * @param reason why, where the session asks for one; null where nothing was said
     * @throws NotFound if the session is not the coordinator's
     */
    public Group outlook(TrainingSession session, String reason) {
        return new Group(keeper.seen(admit(session)), reason, false);
    }

    /** The same for good: the row of the session is locked, and {@link Group#settle} writes down who arrived. */
    public Group under(TrainingSession locked, String reason) {
        return new Group(keeper.sitting(admit(locked)), reason, true);
    }

    private TrainingSession admit(TrainingSession session) {
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
        Newcomers.requireThatItTakesPeople(session);
        return session;
    }

    /** Who arrives at one session in one go. */
    public final class Group {

        private final Sitting sitting;
        private final String reason;
        private final boolean forGood;
        private final boolean late;
        private final Set<Long> onTheList;
        private final Roster roster;
        private final List<Enrolment> newcomers = new ArrayList<>();
        private final List<PersonProfile> persons = new ArrayList<>();
        private final Map<Long, Clash> inTheWay = new HashMap<>();
        private long foreseen;

        private Group(Sitting sitting, String reason, boolean forGood) {
            TrainingSession session = sitting.session();
            this.sitting = sitting;
            this.reason = reason;
            this.forGood = forGood;
            this.late = !session.recordedAfterwards() && sitting.times().isWindowOver(sitting.now());
            require(
                    session.recordedAfterwards() || !sitting.times().isOver(sitting.now()),
                    EnrolmentRule.SESSION_IS_NOT_OVER);
            require(!late || reason != null, EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON);
            this.onTheList = new HashSet<>(enrolments.livePersons(session.id()));
            this.roster = keeper.roster(sitting);
            this.foreseen = roster.lines().stream()
                    .mapToLong(Roster.Line::queueNo)
                    .max()
                    .orElse(0);
        }

        /** True if this person is live on the list, or arrived before in this group. */
        public boolean has(long canonicalPersonId) {
            return onTheList.contains(canonicalPersonId);
        }

        /**
         * Looks which of these people have a seat elsewhere at the same time, in one go, before each is asked for. In
         * earnest their rows are locked: of two sessions that they enter at once, the second one sees the first.
         */
        public void expect(Set<Long> canonicalPersonIds) {
            inTheWay.putAll(clashes.firstFor(sitting.session(), canonicalPersonIds, forGood));
        }

        /**
         * What speaks against this person; a reason for the whole list answers the target groups, but nobody is booked
         * twice unseen.
         *
         * @param name as the coordinator knows the person
         */
        public List<Objection> objections(PersonProfile person, String name) {
            List<Objection> objections = new ArrayList<>();
            if (reason == null && !audience.includes(sitting.session(), person)) {
                objections.add(new Objection(EnrolmentRule.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON, List.of()));
            }
            Clash clash = inTheWay.get(person.canonicalId());
            if (clash != null) {
                objections.add(clashes.objection(sitting.session(), name, clash));
            }
            return objections;
        }

        /** True if there is a seat, or a place in the queue, behind all who arrived before. */
        public boolean hasPlaceFor(PersonProfile person) {
            return sitting.session().recordedAfterwards() || mayWait() || roster.hasSeatFor(candidate(person));
        }

        private boolean mayWait() {
            return sitting.session().waitingList() != WaitingList.NONE && !sitting.queueIsOver();
        }

        /** Foresees this arrival; true if it would have a seat at once. */
        public boolean foresee(PersonProfile person) {
            if (person.canonicalId() > 0) {
                onTheList.add(person.canonicalId());
            }
            if (sitting.session().recordedAfterwards()) {
                return true;
            }
            foreseen++;
            roster.join(foreseen, candidate(person));
            return roster.isSeated(foreseen);
        }

        /** Puts somebody on the list, in a seat or in the queue; written down by {@link #settle}. */
        public Enrolment arrive(PersonProfile person) {
            return arrive(person, reason);
        }

        /**
         * The same for somebody against whom something speaks.
         *
         * @param why it has to be all the same
         */
        public Enrolment arrive(PersonProfile person, String why) {
            TrainingSession session = sitting.session();
            Entrant entrant = Newcomers.entrant(session, person, EnrolmentRole.TRAINEE, EnrolmentSource.IMPORT);
            Change change = keeper.change(sitting, EnrolmentReason.ENROLLED, why);
            long number = session.nextQueueNo();
            Enrolment enrolment;
            if (session.recordedAfterwards()) {
                enrolment = Enrolment.joined(entrant, number, null, true, change);
            } else {
                roster.join(number, candidate(person));
                enrolment = Enrolment.joined(
                        entrant,
                        number,
                        roster.allotmentOf(number),
                        roster.isSeated(number),
                        late ? change.withCode(EnrolmentReason.ENROLLED_LATE) : change);
            }
            onTheList.add(person.canonicalId());
            newcomers.add(enrolment);
            persons.add(person);
            return enrolment;
        }

        /** To somebody without an address the liaison of the organisation passes on, whose list it is. */
        private void findSpeakers() {
            Map<Long, Long> speakers = liaisons.of(persons.stream()
                    .filter(person -> person.email() == null && person.organisationId() != null)
                    .map(PersonProfile::organisationId)
                    .collect(Collectors.toSet()));
            for (int i = 0; i < newcomers.size(); i++) {
                PersonProfile person = persons.get(i);
                Long speaker = person.email() == null ? speakers.get(person.organisationId()) : null;
                if (speaker != null) {
                    newcomers.get(i).nominatedBy(speaker);
                }
            }
        }

        /** Writes down everybody who arrived, and tells them; gives them in the order of their arrival. */
        public List<Enrolment> settle() {
            findSpeakers();
            enrolments.addAll(newcomers);
            EnrolmentMails.Known known = mails.known(sitting, newcomers);
            enrolments.appending(() -> {
                for (int i = 0; i < newcomers.size(); i++) {
                    tell(newcomers.get(i), persons.get(i), known);
                }
            });
            if (!newcomers.isEmpty()) {
                Set<Long> numbers = new HashSet<>();
                newcomers.forEach(newcomer -> numbers.add(newcomer.queueNo()));
                keeper.promoteAllBut(sitting, roster, numbers);
                keeper.tellThatTheListChanged(sitting);
            }
            return List.copyOf(newcomers);
        }

        private void tell(Enrolment newcomer, PersonProfile person, EnrolmentMails.Known known) {
            long baseId = sitting.session().baseId();
            people.becomesKnownTo(person.id(), baseId);
            trail.record(Act.of("enrolment.enrol", "enrolment", newcomer.id(), baseId));
            boolean waits = newcomer.state() == EnrolmentState.WAITLISTED;
            Integer position = waits ? roster.position(newcomer.queueNo()) : null;
            mails.tellNewcomer(sitting, newcomer, person, position, known);
        }

        /** Which reserved seats this person may take. */
        private Candidate candidate(PersonProfile person) {
            return keeper.candidate(sitting, EnrolmentSnapshot.of(person));
        }
    }
}
