package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.testing.Pace;
import org.lectern.testing.Statements;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;
import org.lectern.trainingsession.LockSwitch;

/**
 * Two hundred people want thirty seats of a session that offers what comes free, at the same moment; ten give theirs up
 * at the same moment, and of the ten to whom these are offered five accept while five decline. Ten rounds, and every
 * change is booked exactly once.
 */
@InProcess
class OfferRaceTest extends EnrolmentScene {

    private static final int ROUNDS = 10;
    private static final int SEATS = 30;
    private static final int PEOPLE = 200;
    private static final int LEAVING = 10;

    private static final String OF = "(queue_no) from enrolment where training_session_id = ? and state = ?";
    private static final String FIRST_OF = "select min" + OF;
    private static final String LAST_OF = "select max" + OF;

    @Inject
    private Together together;

    @Inject
    private OfferService offers;

    @Inject
    private Statements statements;

    private Pace pace = new Pace();

    @Test
    void whatIsGivenUpIsOfferedInTheOrderOfTheQueue() {
        List<Long> crowd = persons(PEOPLE);
        pace = new Pace();
        for (int round = 1; round <= ROUNDS; round++) {
            long session = session(SessionPlan.seats(SEATS).offering().later(round * 7));
            everybody(crowd.stream().map(person -> enrols(session, person)).toList());
            assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(SEATS);
            assertThat(number(session, EnrolmentState.WAITLISTED)).isEqualTo(PEOPLE - SEATS);

            List<Long> queue = ids(session, EnrolmentState.WAITLISTED);
            everybody(ids(session, EnrolmentState.CONFIRMED).subList(0, LEAVING).stream()
                    .map(this::withdraws)
                    .toList());
            List<Long> offered = ids(session, EnrolmentState.OFFERED);
            assertThat(offered).isEqualTo(queue.subList(0, LEAVING));
            assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(SEATS - LEAVING);

            List<Deed<Boolean>> answers = new ArrayList<>();
            offered.subList(0, LEAVING / 2).forEach(one -> answers.add(accepts(one)));
            offered.subList(LEAVING / 2, LEAVING).forEach(one -> answers.add(withdraws(one)));
            everybody(answers);
            assertThat(ids(session, EnrolmentState.CONFIRMED)).containsAll(offered.subList(0, LEAVING / 2));
            assertThat(ids(session, EnrolmentState.OFFERED))
                    .as("the next five in line")
                    .isEqualTo(queue.subList(LEAVING, LEAVING + LEAVING / 2));
            new Bookkeeping(database).check(List.of(session));
        }
        pace.print("race for offered seats", database);
    }

    /** The race is really run: with the lock off, more seats are sold than there are, and the books say so. */
    @Test
    void controlWithoutTheLockOverbooks() {
        List<Long> crowd = persons(40);
        long session = session(SessionPlan.seats(5).offering());
        MeetingReaders.meet(
                10,
                () -> LockSwitch.without(() -> together.perform(
                        crowd.stream().map(person -> enrols(session, person)).toList())));
        assertThat(number(session, EnrolmentState.CONFIRMED)).isGreaterThan(5);
        assertThatThrownBy(() -> new Bookkeeping(database).check(List.of(session)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("held in");
    }

    /**
     * F25: so many in the same second, on the list that promotes by itself. How long they took is printed; what is
     * asserted holds on any machine: all are answered, the first thirty have the seats, and however long the list has
     * become, one more costs what the first one did.
     */
    @Test
    void aHundredAndTwentyOnThirtySeatsAreAnsweredInTheOrderOfJoining() {
        List<Long> crowd = persons(120);
        long session = session(SessionPlan.seats(SEATS));
        pace = new Pace();
        everybody(crowd.stream().map(person -> enrols(session, person)).toList());
        pace.print("120 people for 30 seats", database);
        assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(SEATS);
        assertThat(number(session, EnrolmentState.WAITLISTED)).isEqualTo(90);
        assertThat(database.count(LAST_OF, session, EnrolmentState.CONFIRMED.name()))
                .as("whoever has a seat joined before whoever waits")
                .isLessThan(database.count(FIRST_OF, session, EnrolmentState.WAITLISTED.name()));
        new Bookkeeping(database).check(List.of(session));
        acting.asPerson(person());
        statements.atMost(
                EnrolmentBudgetTest.BUDGET, () -> enrolling.enrol(session, new EnrolmentEntry(null, null, null, null)));
    }

    /** F26: fifty times the same person, from as many windows: one enrolment and one mail. */
    @Test
    void oneWhoClicksFiftyTimesIsToldOnce() {
        long person = person();
        long session = session(SessionPlan.seats(SEATS));
        everybody(Collections.nCopies(50, enrols(session, person)));
        assertThat(database.count("select count(*) from enrolment")).isEqualTo(1);
        assertThat(database.count("select count(*) from outbox")).isEqualTo(1);
        new Bookkeeping(database).check(List.of(session));
    }

    private void everybody(List<Deed<Boolean>> deeds) {
        assertThat(together.perform(deeds)).allMatch(Outcome::succeeded);
    }

    private Deed<Boolean> enrols(long session, long person) {
        return timed(() -> enrolMyself(session, person));
    }

    private Deed<Boolean> withdraws(long enrolment) {
        long person = personOf(enrolment);
        return timed(() -> {
            acting.asPerson(person);
            roster.withdraw(enrolment, null);
        });
    }

    private Deed<Boolean> accepts(long enrolment) {
        long person = personOf(enrolment);
        return timed(() -> {
            acting.asPerson(person);
            offers.accept(enrolment);
        });
    }

    private Deed<Boolean> timed(Runnable deed) {
        return pace.of(() -> {
            deed.run();
            return true;
        });
    }

    private long personOf(long enrolment) {
        return database.count("select person_id from enrolment where id = ?", enrolment);
    }

    private List<Long> ids(long session, EnrolmentState state) {
        return database
                .list(
                        "select id from enrolment where training_session_id = ? and state = ? order by queue_no",
                        session,
                        state.name())
                .stream()
                .map(value -> ((Number) value).longValue())
                .toList();
    }
}
