package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment.Entrant;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.person.LiaisonPeople;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonService;
import org.lectern.person.Persons;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.WaitingList;

/**
 * What every way onto a list has in common: who it is, whether there is a place, and that it is written down and told.
 */
@ApplicationScoped
class Newcomers {

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    @Inject
    private LiaisonPeople liaison;

    @Inject
    private Persons persons;

    @Inject
    private PersonService personService;

    @Inject
    private Repeats repeats;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount me;

    /** Whom an entry means; the word of a match is used up by this. */
    PersonProfile person(EnrolmentEntry entry, Scope scope) {
        if (entry.person() != null && entry.match() != null) {
            throw new InvalidInput("match", "error.person-or-match");
        }
        if (entry.isForOneself()) {
            require(me.personIdOrNull() != null, EnrolmentRule.ACCOUNT_HAS_A_PERSON);
            return profile(me.personIdOrNull());
        }
        if (entry.match() != null) {
            return profile(personService.redeem(entry.match()));
        }
        return persons.profile(scope, entry.person()).orElseThrow(NotFound::new);
    }

    /** Whom a liaison means: somebody the own organisations know, or who was found by e-mail. */
    PersonProfile nominee(EnrolmentEntry entry) {
        if (entry.person() != null && entry.match() != null) {
            throw new InvalidInput("match", "error.person-or-match");
        }
        return profile(
                entry.match() != null
                        ? personService.redeem(entry.match())
                        : liaison.find(entry.person())
                                .orElseThrow(NotFound::new)
                                .id());
    }

    PersonProfile profile(long personId) {
        Map<Long, PersonProfile> found = persons.profiles(Set.of(personId));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.get(personId);
    }

    /** What somebody has in a session now; at most one. */
    static Optional<Enrolment> live(List<Enrolment> all) {
        return all.stream().filter(enrolment -> enrolment.state().isLive()).findFirst();
    }

    static Entrant entrant(TrainingSession session, PersonProfile person, EnrolmentRole role, EnrolmentSource source) {
        return new Entrant(
                session.id(),
                person.id(),
                person.canonicalId(),
                role,
                source,
                session.inService(),
                EnrolmentSnapshot.of(person));
    }

    /** People are entered in what is published, takes place and is not closed. */
    static void requireThatItTakesPeople(TrainingSession session) {
        require(session.state() != SessionState.DRAFT, EnrolmentRule.SESSION_IS_IN_THE_CATALOGUE);
        require(session.state() != SessionState.CANCELLED, EnrolmentRule.SESSION_TAKES_PLACE);
        require(session.state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
    }

    /**
     * Takes a seat that is to be had, or the next place in the queue; not yet written down.
     *
     * @param seatOnly true where the person may not be put off to the queue
     */
    Joined join(Sitting sitting, Entrant entrant, boolean seatOnly, Change change) {
        TrainingSession session = sitting.session();
        Roster roster = keeper.roster(sitting);
        Roster.Candidate candidate = keeper.candidate(sitting, entrant.snapshot());
        boolean mayWait = !seatOnly && session.waitingList() != WaitingList.NONE && !sitting.queueIsOver();
        require(mayWait || roster.hasSeatFor(candidate), EnrolmentRule.A_SEAT_IS_FREE);
        long number = session.nextQueueNo();
        roster.join(number, candidate);
        boolean seated = roster.isSeated(number);
        return new Joined(
                Enrolment.joined(entrant, number, roster.allotmentOf(number), seated, change),
                roster,
                seated ? null : roster.position(number));
    }

    /** @param position null for who has a seat */
    record Joined(Enrolment enrolment, Roster roster, Integer position) {}

    /** The same, written down and told; who moves up by it is told too. */
    Enrolled joined(Sitting sitting, Entrant entrant, PersonProfile person, Change change) {
        Joined joined = join(sitting, entrant, false, change);
        Enrolled enrolled = entered(sitting, joined.enrolment(), person, joined.position());
        keeper.promote(sitting, joined.roster(), joined.enrolment().queueNo());
        return enrolled;
    }

    /** Stores it, and tells the trail and the person. */
    Enrolled entered(Sitting sitting, Enrolment enrolment, PersonProfile person, Integer position) {
        store(sitting, enrolment);
        mails.tellNewcomer(sitting, enrolment, person, position);
        return new Enrolled(view(sitting, enrolment, person, position), true);
    }

    /** Stores it, and tells the trail and the base. */
    void store(Sitting sitting, Enrolment enrolment) {
        if (enrolment.source() == EnrolmentSource.NOMINATION && enrolment.nominatedBy() == null) {
            enrolment.nominatedBy(me.required().accountId());
        }
        enrolments.add(enrolment);
        personService.becomesKnownTo(enrolment.personId(), sitting.session().baseId());
        trail.record(Act.of(
                "enrolment.enrol",
                "enrolment",
                enrolment.id(),
                sitting.session().baseId()));
        keeper.tellThatTheListChanged(sitting);
    }

    /** Was on the list already. */
    Enrolled there(Sitting sitting, Enrolment there, PersonProfile person) {
        Integer position = there.state() == EnrolmentState.WAITLISTED ? enrolments.position(there) : null;
        return new Enrolled(view(sitting, there, person, position), false);
    }

    private EnrolmentView view(Sitting sitting, Enrolment enrolment, PersonProfile person, Integer position) {
        return EnrolmentView.of(
                enrolment,
                new EnrolmentView.Around(
                        sitting.times(),
                        sitting.now(),
                        person,
                        position,
                        Outcomes.PENDING,
                        repeats.of(sitting.session(), List.of(person)).get(person.id()),
                        true));
    }
}
