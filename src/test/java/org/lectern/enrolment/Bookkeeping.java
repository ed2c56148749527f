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
        nobodyTeachesTwiceAtOneTime();
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

    /**
     * Every row against every other: each step in the history of an enrolment has one entry of its kind in the trail
     * and one mail of its kind, a transfer being told once for both ends; and there are no entries and mails besides.
     */
    void everyChangeIsBookedOnce() {
        assertThat(database.list("select e.id from enrolment e where e.history_seq <>"
                        + " (select count(*) from enrolment_history h where h.enrolment_id = e.id)"))
                .as("gaps in the history")
                .isEmpty();
        Map<String, Integer> acts = new HashMap<>();
        Map<String, Integer> letters = new HashMap<>();
        for (Object step : database.list("select concat(enrolment_id, ' ', seq, ' ', reason_code, ' ', to_state)"
                + " from enrolment_history order by id")) {
            String[] part = step.toString().split(" ");
            EnrolmentReason reason = EnrolmentReason.valueOf(part[2]);
            EnrolmentState to = EnrolmentState.valueOf(part[3]);
            acts.merge("enrolment." + act(reason, to) + " " + part[0], 1, Integer::sum);
            if (to != EnrolmentState.TRANSFERRED) {
                letters.merge("enrolment-" + letter(reason, to) + "/" + part[0] + "/" + part[1], 1, Integer::sum);
            }
        }
        assertThat(counted("select concat(action, ' ', object_id) from audit_entry where object_kind = 'enrolment'"
                        + " and action like 'enrolment.%' and action <> 'enrolment.read'"))
                .as("one entry of the trail for each step")
                .isEqualTo(acts);
        assertThat(counted("select dedup_key from outbox where kind like 'enrolment-%' and kind <> 'enrolment-moved'"
                        + " and state <> 'CANCELLED'"))
                .as("one mail for each step")
                .isEqualTo(letters);
    }

    private static String act(EnrolmentReason reason, EnrolmentState to) {
        return switch (reason) {
            case ENROLLED, ENROLLED_LATE, NOMINATED -> "enrol";
            case APPROVED -> "approve";
            case SEAT_CAME_FREE -> to == EnrolmentState.OFFERED ? "offer" : "promote";
            case OFFER_ACCEPTED -> "accept";
            case OFFER_LAPSED -> "lapse";
            case TRANSFERRED -> to == EnrolmentState.TRANSFERRED ? "transfer" : "enrol";
            case SUBSTITUTED -> to == EnrolmentState.WITHDRAWN ? "substitute" : "enrol";
            case DECLINED -> "decline";
            case WITHDRAWN_IN_TIME, WITHDRAWN_LATE -> "withdraw";
            case SESSION_CANCELLED -> "cancel";
            case TIME_RAN_OUT -> "expire";
            default -> throw new IllegalArgumentException(reason.name());
        };
    }

    private static String letter(EnrolmentReason reason, EnrolmentState to) {
        return switch (reason) {
            case SEAT_CAME_FREE -> to == EnrolmentState.OFFERED ? "offered" : "promoted";
            case OFFER_LAPSED -> "lapsed";
            case TRANSFERRED -> to == EnrolmentState.CONFIRMED ? "transferred" : "transferred-waiting";
            case SUBSTITUTED -> to == EnrolmentState.WITHDRAWN ? "substituted" : "confirmed";
            case DECLINED -> "declined";
            case WITHDRAWN_IN_TIME, WITHDRAWN_LATE -> "withdrawn";
            case SESSION_CANCELLED -> "cancelled";
            case TIME_RAN_OUT -> "expired";
            default ->
                switch (to) {
                    case REQUESTED -> "received";
                    case WAITLISTED -> "waiting";
                    default -> "confirmed";
                };
        };
    }

    /** No trainer teaches two sessions at overlapping times. */
    void nobodyTeachesTwiceAtOneTime() {
        assertThat(database.list("select concat('trainer ', one.person_id, ': ', a.id, ' and ', b.id)"
                        + " from session_trainer one, session_trainer other, session_slot a, session_slot b,"
                        + " training_session s, training_session t where one.person_id = other.person_id"
                        + " and one.training_session_id < other.training_session_id"
                        + " and a.training_session_id = one.training_session_id"
                        + " and b.training_session_id = other.training_session_id"
                        + " and s.id = one.training_session_id and t.id = other.training_session_id"
                        + " and s.state in ('PUBLISHED', 'CONFIRMED') and t.state in ('PUBLISHED', 'CONFIRMED')"
                        + " and a.starts < b.ends and b.starts < a.ends"))
                .as("trainers in two places")
                .isEmpty();
    }

    private Map<String, Integer> counted(String sql) {
        Map<String, Integer> counted = new HashMap<>();
        database.list(sql).forEach(value -> counted.merge(value.toString(), 1, Integer::sum));
        return counted;
    }
}
