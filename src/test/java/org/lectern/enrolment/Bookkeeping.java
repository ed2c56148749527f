package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.testing.TestDatabase;

/**
 * What must hold of sessions and their enrolments whatever happened at once, read from the database itself: seats are
 * counted from the rows, without the roster's own arithmetic.
 */
final class Bookkeeping {

    private static final String HOLDS = " e.role = 'TRAINEE' and e.state in ('CONFIRMED', 'OFFERED') ";

    private final TestDatabase database;

    Bookkeeping(TestDatabase database) {
        this.database = database;
    }

    /** @param sessions none of which has begun */
    void check(List<Long> sessions) {
        for (long session : sessions) {
            seatsSuffice(session);
            nobodyWaitsBesideAUsableSeat(session);
            theQueueHasDistinctNumbers(session);
        }
        everybodyIsOnceOnAList();
        everyChangeIsBookedOnce();
    }

    private void seatsSuffice(long session) {
        assertThat(held(session)).as("held in %d", session).isLessThanOrEqualTo(capacity(session));
    }

    private long held(long session) {
        return database.count("select count(*) from enrolment e where e.training_session_id = ? and" + HOLDS, session);
    }

    private long capacity(long session) {
        return database.count("select capacity from training_session where id = ?", session);
    }

    private void nobodyWaitsBesideAUsableSeat(long session) {
        if (held(session) >= capacity(session)) {
            return;
        }
        long reserved = 0;
        for (Object allotment : database.list(
                "select id from seat_allotment where training_session_id = ? and not released", session)) {
            long id = ((Number) allotment).longValue();
            long size = database.count("select seats from seat_allotment where id = ?", id);
            long unused = Math.max(
                    0,
                    size - database.count("select count(*) from enrolment e where e.allotment_id = ? and" + HOLDS, id));
            reserved += unused;
            if (unused > 0) {
                assertThat(database.count(
                                "select count(*) from enrolment e, seat_allotment a where a.id = ?"
                                        + " and e.training_session_id = a.training_session_id"
                                        + " and e.state = 'WAITLISTED' and e.organisation_id = a.organisation_id",
                                id))
                        .as("people of the organisation wait beside its unused seats in %d", session)
                        .isZero();
            }
        }
        if (capacity(session) - held(session) > reserved) {
            assertThat(database.count(
                            "select count(*) from enrolment where training_session_id = ? and state = 'WAITLISTED'",
                            session))
                    .as("people wait beside free seats in %d", session)
                    .isZero();
        }
    }

    private void theQueueHasDistinctNumbers(long session) {
        assertThat(database.list(
                        "select queue_no from enrolment where training_session_id = ? and queue_no is not null",
                        session))
                .doesNotHaveDuplicates();
    }

    private void everybodyIsOnceOnAList() {
        assertThat(database.list("select concat(training_session_id, '/', canonical_person_id) from enrolment"
                        + " where state in ('REQUESTED', 'OFFERED', 'WAITLISTED', 'CONFIRMED')"))
                .doesNotHaveDuplicates();
    }

    /** One entry in the history, one in the trail and one mail for each step; a transfer is told once for both ends. */
    void everyChangeIsBookedOnce() {
        Map<String, Integer> steps = counted("select enrolment_id from enrolment_history");
        assertThat(counted("select object_id from audit_entry where object_kind = 'enrolment'"
                        + " and action like 'enrolment.%' and action <> 'enrolment.read'"))
                .as("one entry of the trail for each step")
                .isEqualTo(steps);
        assertThat(database.list("select e.id from enrolment e where e.history_seq <>"
                        + " (select count(*) from enrolment_history h where h.enrolment_id = e.id)"))
                .as("gaps in the history")
                .isEmpty();
        Map<String, Integer> told = new HashMap<>();
        database.list("select dedup_key from outbox where kind like 'enrolment-%'")
                .forEach(key -> told.merge(key.toString().replaceFirst("^[^/]*/", ""), 1, Integer::sum));
        Map<String, Integer> toTell = counted(
                "select concat(enrolment_id, '/', seq) from enrolment_history" + " where to_state <> 'TRANSFERRED'");
        assertThat(told).as("one mail for each step").isEqualTo(toTell);
    }

    private Map<String, Integer> counted(String sql) {
        Map<String, Integer> counted = new HashMap<>();
        database.list(sql).forEach(value -> counted.merge(value.toString(), 1, Integer::sum));
        return counted;
    }
}
