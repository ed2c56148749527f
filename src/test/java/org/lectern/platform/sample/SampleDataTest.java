package org.lectern.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.CurrentAccount;
import org.lectern.account.PasswordHash;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestDatabase;

/** The network to try things in holds every case of the counting at least once. */
@InProcess(keepsData = true)
class SampleDataTest {

    @Inject
    private SampleData sample;

    @Inject
    private TestDatabase database;

    @Inject
    private CurrentAccount current;

    @BeforeEach
    void fill() {
        sample.fillIfEmpty();
        current.become(null);
    }

    @Test
    void aNetworkOfTheSizeThatWasPromised() {
        assertThat(count("select count(*) from training_base")).isEqualTo(14);
        assertThat(count("select count(*) from organisation")).isEqualTo(40);
        assertThat(count("select count(*) from person")).isBetween(600L, 640L);
        assertThat(count("select count(*) from training_session")).isBetween(115L, 130L);
    }

    @Test
    void noTrainerAndNoRoomIsNeededTwiceAtOneTime() {
        assertThat(count(
                        "select count(*) from session_slot a join session_slot b on a.room_id = b.room_id and a.id < b.id"
                                + " and a.starts < b.ends and b.starts < a.ends"))
                .isZero();
        assertThat(count("select count(*) from session_slot a"
                        + " join session_trainer s on s.training_session_id = a.training_session_id"
                        + " join session_trainer t on t.person_id = s.person_id"
                        + " join session_slot b on b.training_session_id = t.training_session_id"
                        + " where a.id < b.id and a.starts < b.ends and b.starts < a.ends"))
                .isZero();
    }

    @Test
    void nobodyActsUnderTheNameOfSomebodyElse() {
        assertThat(count("select count(*) from audit_entry where action = 'training-session.publish'"))
                .isPositive();
        assertThat(count("select count(*) from audit_entry where action = 'training-session.publish'"
                        + " and account_id is not null"))
                .isZero();
    }

    @Test
    void isMadeOnceOnly() {
        long people = count("select count(*) from person");
        sample.fillIfEmpty();
        assertThat(count("select count(*) from person")).isEqualTo(people);
    }

    @Test
    void everybodyKnowsThePassword() {
        assertThat(new PasswordHash().matches(SampleAccounts.PASSWORD, SampleAccounts.HASH))
                .isTrue();
        assertThat(new PasswordHash().matches("lectern-demo2", SampleAccounts.HASH))
                .isFalse();
    }

    @Test
    void everyStateOfASessionIsThere() {
        assertThat(count("select count(distinct state) from training_session")).isEqualTo(6);
        assertThat(count("select count(*) from training_session where recorded_afterwards = true and state = 'CLOSED'"))
                .isPositive();
        assertThat(count("select count(*) from session_partner where role = 'CO_HOST'"))
                .isPositive();
    }

    @Test
    void peopleAreInTwoSessionsAndInTwoRows() {
        assertThat(count("select count(*) from (select canonical_person_id from participation where completion ="
                        + " 'COMPLETED' group by canonical_person_id having count(*) > 1) x"))
                .isPositive();
        assertThat(count("select count(*) from (select canonical_person_id from participation where participated = true"
                        + " group by canonical_person_id having count(distinct target_group_parent) > 1) x"))
                .isPositive();
    }

    @Test
    void attendanceIsPartialLateExcusedAndAbsent() {
        assertThat(count("select count(distinct status) from attendance_mark")).isEqualTo(5);
        assertThat(count("select count(*) from participation where participated = true and completion ="
                        + " 'NOT_COMPLETED'"))
                .isPositive();
        assertThat(count("select count(*) from participation where all_excused = true"))
                .isPositive();
        assertThat(count("select count(*) from participation where confirmed_at_start = true and participated = false"))
                .isPositive();
    }

    @Test
    void slotsAreShortenedAndNotHeld() {
        assertThat(count("select count(*) from session_slot where state = 'PARTLY_HELD'"))
                .isPositive();
        assertThat(count("select count(*) from session_slot where state = 'NOT_HELD'"))
                .isPositive();
        assertThat(count("select count(*) from headcount")).isPositive();
    }

    @Test
    void peopleWithdrawInTimeAndTooLateJoinLateAndWalkIn() {
        assertThat(count("select count(*) from enrolment where state = 'WITHDRAWN' and withdrawn_late = false"))
                .isPositive();
        assertThat(count("select count(*) from enrolment where state = 'WITHDRAWN' and withdrawn_late = true"))
                .isPositive();
        assertThat(count("select count(*) from enrolment where late = true")).isPositive();
        assertThat(count("select count(*) from enrolment where walk_in = true")).isPositive();
        assertThat(count("select count(*) from enrolment where state = 'SESSION_CANCELLED'"))
                .isPositive();
    }

    @Test
    void aSessionRunsOverTheYearEndAndOneIsSelfPaced() {
        assertThat(count("select count(*) from training_session where extract(year from first_slot_starts) <"
                        + " extract(year from reporting_date)"))
                .isPositive();
        assertThat(count("select count(*) from participation where mode = 'SELF_PACED' and completion = 'COMPLETED'"))
                .isPositive();
    }

    @Test
    void somethingCanBeDoneAtOnce() {
        assertThat(count("select count(*) from enrolment where state = 'WAITLISTED'"))
                .isPositive();
        assertThat(count("select count(*) from enrolment where state = 'REQUESTED'"))
                .isEqualTo(5);
        assertThat(count("select count(*) from training_session where state = 'HELD'"))
                .isPositive();
    }

    @Test
    void seatsAreOfferedReservedTransferredAndTakenBySomebodyElse() {
        assertThat(count("select count(*) from enrolment where state = 'OFFERED' and offer_until > joined_at"))
                .isEqualTo(1);
        assertThat(count("select count(*) from seat_allotment")).isPositive();
        assertThat(count("select count(*) from enrolment where state = 'TRANSFERRED'"))
                .isPositive();
        assertThat(count("select count(*) from enrolment e join participation p on p.enrolment_id = e.id where"
                        + " e.linked_kind = 'SUBSTITUTION' and p.participated = true"))
                .isPositive();
    }

    private long count(String sql) {
        return database.count(sql);
    }
}
