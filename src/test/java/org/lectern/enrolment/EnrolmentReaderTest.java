package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.enrolment.EnrolmentState.CONFIRMED;
import static org.lectern.enrolment.EnrolmentState.EXPIRED;
import static org.lectern.enrolment.EnrolmentState.REQUESTED;
import static org.lectern.enrolment.EnrolmentState.WAITLISTED;
import static org.lectern.enrolment.SessionPlan.seats;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;

/** What whoever may see of sessions, rosters and enrolments. */
@InProcess
class EnrolmentReaderTest extends EnrolmentScene {

    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Inject
    private EnrolmentReader reader;

    @Inject
    private Statements statements;

    private RosterPage roster(long session) {
        return reader.roster(Long.toString(session), RosterFilter.EVERYBODY, FIRST);
    }

    @Test
    void theSeatsTheWindowAndThePhaseFollowTheTime() {
        long session = session(seats(1).opening(SessionPlan.STARTS.minus(Duration.ofDays(7))));
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.NOT_YET_OPEN);
        clock.set(SessionPlan.STARTS.minus(Duration.ofDays(6)));
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.OPEN);
        enrol(session, person());
        EnrolmentView waiting = enrol(session, person());
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.OPEN_WAITLIST);
        assertThat(at(session).seats()).isEqualTo(new Seats(1, 1, 0, 0, 0, 1));
        assertThat(at(session).phase()).isEqualTo(Phase.UPCOMING);
        clock.set(SessionPlan.CLOSES);
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.ENDED);
        clock.set(SessionPlan.STARTS);
        assertThat(at(session).phase()).isEqualTo(Phase.RUNNING);
        assertThat(at(session).seats())
                .as("nobody waits any more, whether or not it was written down")
                .isEqualTo(new Seats(1, 1, 0, 0, 0, 0));
        assertThat(reader.view(waiting.id()).state()).isEqualTo(EXPIRED);
        assertThat(reader.view(waiting.id()).position()).isNull();
        assertThat(roster(session).number(WAITLISTED)).isZero();
        assertThat(state(waiting)).as("reading changes nothing").isEqualTo(WAITLISTED);
        clock.set(SessionPlan.ENDS);
        assertThat(at(session).phase()).isEqualTo(Phase.PAST);
    }

    private SessionAtNow at(long session) {
        return reader.session(Long.toString(session));
    }

    @Test
    void withoutAWaitingListAFullSessionIsFull() {
        long session = session(seats(1).withoutWaitingList());
        enrol(session, person());
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.FULL);
    }

    @Test
    void aDraftIsThereForItsBaseOnlyAndACancelledSessionForEverybody() {
        long session = draft(seats(1));
        assertThat(at(session).coordinated()).isTrue();
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> at(session)).isInstanceOf(NotFound.class);
        acting.asPublic();
        assertThatThrownBy(() -> at(session)).isInstanceOf(NotFound.class);
        asCoordinator();
        sessions.publish(session);
        sessions.cancel(session, "Too few");
        acting.asPublic();
        assertThat(at(session).window()).isEqualTo(EnrolmentWindow.ENDED);
    }

    @Test
    void theRosterIsForTheBaseAndMaskedForTheTrainersOfTheSession() {
        long session = session(seats(5));
        EnrolmentView one = enrol(session, person());
        long trainer = person();
        assertThat(roster(session).rows().items().get(0).contact().email()).isNotNull();
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> roster(session)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.view(one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.history(one.id())).isInstanceOf(NotFound.class);
        acting.asPerson(one.person().id());
        assertThatThrownBy(() -> roster(session)).isInstanceOf(NotFound.class);
        acting.asPublic();
        assertThatThrownBy(() -> roster(session)).isInstanceOf(NotSignedIn.class);
        acting.asTrainer(trainer, gzhu);
        assertThatThrownBy(() -> roster(session)).isInstanceOf(NotFound.class);
        database.execute(
                "insert into session_trainer (training_session_id, person_id) values (?, ?)", session, trainer);
        acting.asTrainer(trainer, gzhu);
        EnrolmentView masked = roster(session).rows().items().get(0);
        assertThat(masked.person().fullName()).isEqualTo(one.person().fullName());
        assertThat(masked.contact()).isNull();
        assertThat(masked.snapshot().targetGroup()).isNull();
        assertThat(reader.history(one.id())).isEmpty();
        assertThat(audits("roster.read")).isEqualTo(2);
    }

    @Test
    void onesOwnEnrolmentIsSeenWithItsHistoryButNotWhoDidIt() {
        long session = session(seats(1));
        long person = person();
        EnrolmentView first = enrolMyself(session, person);
        roster.withdraw(first.id(), "Ill");
        EnrolmentView again = enrolMyself(session, person);
        assertThat(reader.mine(session).orElseThrow().id()).isEqualTo(again.id());
        assertThat(reader.history(first.id()))
                .extracting(EnrolmentStep::reasonCode)
                .containsExactly(EnrolmentReason.ENROLLED, EnrolmentReason.WITHDRAWN_IN_TIME);
        assertThat(reader.history(first.id())).allMatch(step -> step.by() == null);
        acting.asPerson(person());
        assertThatThrownBy(() -> reader.view(first.id())).isInstanceOf(NotFound.class);
        assertThat(reader.mine(session)).isEmpty();
        acting.asPublic();
        assertThat(reader.mine(session)).isEmpty();
    }

    @Test
    void theRosterShowsFirstWhoNeedsAnAnswerThenByNameThenTheQueue() {
        long session = session(seats(1).withApproval());
        List<Long> four = persons(4);
        enrol(session, four.get(0));
        enrol(session, four.get(1));
        enrol(session, four.get(2));
        enrolMyself(session, four.get(3));
        asCoordinator();
        RosterPage page = roster(session);
        assertThat(page.rows().items())
                .extracting(EnrolmentView::state)
                .containsExactly(REQUESTED, CONFIRMED, WAITLISTED, WAITLISTED);
        assertThat(page.rows().items()).extracting(EnrolmentView::position).containsExactly(null, null, 1, 2);
        assertThat(reader.roster(
                                Long.toString(session),
                                new RosterFilter(null, EnumSet.of(WAITLISTED)),
                                new PageRequest(1, 1))
                        .rows()
                        .items())
                .extracting(EnrolmentView::position)
                .containsExactly(2);
        assertThat(reader.roster(Long.toString(session), new RosterFilter("学员2", RosterFilter.LIVE), FIRST)
                        .rows()
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theLinkIsForWhoHasASeat() {
        long session = session(seats(1));
        database.execute(
                "update session_slot set link = 'https://example.org/join' where training_session_id = ?", session);
        EnrolmentView seated = enrol(session, person());
        EnrolmentView waiting = enrol(session, person());
        acting.asPerson(seated.person().id());
        assertThat(reader.links(session)).hasSize(2);
        acting.asPerson(waiting.person().id());
        assertThat(reader.links(session)).isEmpty();
        acting.asPublic();
        assertThat(reader.links(session)).isEmpty();
        assertThat(at(session).session().slots()).allMatch(slot -> slot.link() == null && slot.online());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() {
        long session = session(seats(3));
        persons(2).forEach(person -> enrol(session, person));
        int few = statements.of(() -> roster(session));
        persons(6).forEach(person -> enrol(session, person));
        assertThat(statements.of(() -> roster(session))).isLessThanOrEqualTo(few);
        long next = person();
        acting.asPerson(next);
        int cost = statements.of(() -> enrolling.enrol(session, new EnrolmentEntry(null, null, null, null)));
        // Two of them see that nobody is in two places.
        assertThat(cost).as("statements of one enrolment").isLessThanOrEqualTo(20);
    }
}
