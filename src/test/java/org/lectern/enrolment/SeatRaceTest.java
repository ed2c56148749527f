package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.testing.Pace;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;
import org.lectern.trainingsession.LockSwitch;

/**
 * Two hundred people want thirty seats at the same moment, then ten of those who have one give it up at the same
 * moment. Ten rounds, with every change booked exactly once, and a control: without the lock of the session's row the
 * same race sells more seats than there are.
 */
@InProcess
class SeatRaceTest extends EnrolmentScene {

    private static final int ROUNDS = 10;
    private static final int SEATS = 30;
    private static final int PEOPLE = 200;
    private static final int LEAVING = 10;

    /** So few, since a thread that reads holds a connection, and there are twenty. */
    private static final int FEW_SEATS = 5;

    private static final int MORE_THAN_SEATS = 10;

    @Inject
    private Together together;

    private Pace pace = new Pace();

    @Test
    void nobodyIsOverbookedAndNobodyIsPassedOver() {
        List<Long> crowd = persons(PEOPLE);
        pace = new Pace();
        for (int round = 1; round <= ROUNDS; round++) {
            long session = session(SessionPlan.seats(SEATS).later(round * 7));
            assertThat(everybodyEnrols(session, crowd)).as("round " + round).allMatch(Outcome::succeeded);
            assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(SEATS);
            assertThat(number(session, EnrolmentState.WAITLISTED)).isEqualTo(PEOPLE - SEATS);
            assertThat(inTheOrderOfJoining(session)).hasSize(PEOPLE).isSorted();

            List<Long> first = ids(session, EnrolmentState.WAITLISTED).subList(0, LEAVING);
            List<Long> leaving = ids(session, EnrolmentState.CONFIRMED).subList(0, LEAVING);
            assertThat(theyWithdraw(leaving)).as("round " + round).allMatch(Outcome::succeeded);
            assertThat(number(session, EnrolmentState.CONFIRMED)).isEqualTo(SEATS);
            assertThat(number(session, EnrolmentState.WAITLISTED)).isEqualTo(PEOPLE - SEATS - LEAVING);
            assertThat(ids(session, EnrolmentState.CONFIRMED)).containsAll(first);
            new Bookkeeping(database).check(List.of(session));
        }
        pace.print("race for seats", database);
    }

    /** The race is really run: with the lock off, it overbooks. */
    @Test
    void controlWithoutTheLockOverbooks() {
        List<Long> crowd = persons(PEOPLE);
        long session = session(SessionPlan.seats(FEW_SEATS));
        MeetingReaders.meet(MORE_THAN_SEATS, () -> LockSwitch.without(() -> everybodyEnrols(session, crowd)));
        assertThat(number(session, EnrolmentState.CONFIRMED)).isGreaterThan(FEW_SEATS);
        assertThatThrownBy(() -> new Bookkeeping(database).check(List.of(session)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("held in");
    }

    /** The same person a hundred times at once, from a hundred windows. */
    @Test
    void oneWhoClicksAHundredTimesIsEnrolledOnce() {
        long person = person();
        long session = session(SessionPlan.seats(SEATS));
        List<Outcome<EnrolmentView>> outcomes = everybodyEnrols(session, java.util.Collections.nCopies(100, person));
        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes.stream().map(outcome -> outcome.result().id()).distinct())
                .hasSize(1);
        assertThat(database.count("select count(*) from enrolment where training_session_id = ?", session))
                .isEqualTo(1);
    }

    private List<Outcome<EnrolmentView>> everybodyEnrols(long session, List<Long> people) {
        List<Deed<EnrolmentView>> deeds = new ArrayList<>();
        for (long person : people) {
            deeds.add(pace.of(() -> enrolMyself(session, person)));
        }
        return together.perform(deeds);
    }

    private List<Outcome<Boolean>> theyWithdraw(List<Long> leaving) {
        List<Deed<Boolean>> deeds = new ArrayList<>();
        for (long enrolment : leaving) {
            long person = database.count("select person_id from enrolment where id = ?", enrolment);
            deeds.add(pace.of(() -> {
                acting.asPerson(person);
                roster.withdraw(enrolment, null);
                return true;
            }));
        }
        return together.perform(deeds);
    }

    /** In the order of the queue. */
    private List<Long> ids(long session, EnrolmentState state) {
        return list(
                "select id from enrolment where training_session_id = ? and state = ? order by queue_no",
                session,
                state);
    }

    /**
     * The numbers of the queue, those with a seat first: sorted if everybody with a seat joined before all who wait.
     */
    private List<Long> inTheOrderOfJoining(long session) {
        List<Long> numbers = new ArrayList<>();
        for (EnrolmentState state : List.of(EnrolmentState.CONFIRMED, EnrolmentState.WAITLISTED)) {
            numbers.addAll(list(
                    "select queue_no from enrolment where training_session_id = ? and state = ? order by queue_no",
                    session,
                    state));
        }
        return numbers;
    }

    private List<Long> list(String sql, long session, EnrolmentState state) {
        return database.list(sql, session, state.name()).stream()
                .map(value -> ((Number) value).longValue())
                .toList();
    }
}
