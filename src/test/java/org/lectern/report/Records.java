package org.lectern.report;

import java.util.concurrent.atomic.AtomicLong;
import org.lectern.testing.TestDatabase;

/** Writes the rows that attendance leaves behind, so that the report can be tested by itself. */
final class Records {

    private static final AtomicLong PERSONS = new AtomicLong(5_000_000);
    private static final int MINUTES = 4 * 180;

    private final TestDatabase database;

    Records(TestDatabase database) {
        this.database = database;
    }

    long course(String code) {
        database.execute(
                "insert into course (code, title, title_zh, kind, mode, threshold_pct, minutes, mandatory, status)"
                        + " values (?, ?, ?, 'TRAINING_COURSE', 'IN_PERSON', 80, 720, false, 'PUBLISHED')",
                code,
                "Course " + code,
                "课程" + code);
        return database.count("select id from course where code = ?", code);
    }

    long session(String code, long base, long course, String state, String mode, String day) {
        database.execute(
                "insert into training_session (code, base_id, course_id, title, title_zh, state, kind, mode, in_service,"
                        + " mandatory, language, threshold_pct, own_threshold, own_target_groups, own_instruments, capacity, minimum, approval, waiting_list,"
                        + " only_target_groups, recorded_afterwards, reporting_date, created_at) values"
                        + " (?, ?, ?, ?, ?, ?, 'TRAINING_COURSE', ?, true, false, 'zh', 80, false, false, false, 30, 0, 'NONE', 'AUTO',"
                        + " false, false, ?, '2026-01-01 00:00:00')",
                code,
                base,
                course,
                "Session " + code,
                "培训班" + code,
                state,
                mode,
                day);
        return database.count("select id from training_session where code = ?", code);
    }

    long person(String name) {
        long id = PERSONS.incrementAndGet();
        database.execute(
                "insert into person (id, canonical_id, status, full_name, name_sort, name_initials, name_norm,"
                        + " created_at) values (?, ?, 'ACTIVE', ?, ?, 'x', ?, '2026-01-01 00:00:00')",
                id,
                id,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                name);
        return id;
    }

    /** An enrolment with this many of four slots attended. */
    void came(long session, long person, int slots) {
        came(session, person, slots, "POLICE", false);
    }

    void came(long session, long person, int slots, String group, boolean excused) {
        enrolment(session, person, group);
        database.execute(
                "insert into participation select e.id, e.canonical_person_id, s.id, s.base_id, s.course_id,"
                        + " s.reporting_date, s.kind, s.mode, e.target_group, coalesce(g.parent_code, g.code),"
                        + " e.rank_band, e.gender, e.province, null, true, true, false, ?, ?, ?, ?, null, ?,"
                        + " s.state = 'CLOSED' from enrolment e join training_session s on s.id = e.training_session_id"
                        + " join target_group g on g.code = e.target_group"
                        + " where s.id = ? and e.person_id = ?",
                slots > 0,
                slots * 180,
                MINUTES,
                slots == 4 ? "COMPLETED" : "NOT_COMPLETED",
                excused,
                session,
                person);
        completedByReportingDate();
    }

    void completedSelfPaced(long session, long person, String day) {
        enrolment(session, person, "POLICE");
        database.execute(
                "insert into participation select e.id, e.canonical_person_id, s.id, s.base_id, s.course_id, ?,"
                        + " s.kind, s.mode, e.target_group, e.target_group, e.rank_band, e.gender, e.province, null,"
                        + " true, true, false, false, 0, 0, 'COMPLETED', ?, false, false"
                        + " from enrolment e join training_session s on s.id = e.training_session_id"
                        + " where s.id = ? and e.person_id = ?",
                day,
                day,
                session,
                person);
    }

    private void completedByReportingDate() {
        database.execute("update participation set completed_on = reporting_date where completion = 'COMPLETED'"
                + " and completed_on is null");
    }

    private void enrolment(long session, long person, String group) {
        database.execute(
                "insert into enrolment (training_session_id, person_id, canonical_person_id, role, state, source,"
                        + " joined_at, changed_at, target_group, rank_band, gender, province) values (?, ?, ?,"
                        + " 'TRAINEE', 'CONFIRMED', 'COORDINATOR', '2026-01-01 00:00:00', '2026-01-01 00:00:00', ?, 'FRONT_LINE', 'WOMAN', 'Guangdong')",
                session,
                person,
                person,
                group);
    }

    long slot(long session, String starts, String state) {
        String uid = "slot" + session + starts + state;
        database.execute(
                "insert into session_slot (uid, training_session_id, starts, ends, compulsory, state)"
                        + " values (?, ?, ?, ?, true, ?)",
                uid,
                session,
                starts,
                starts,
                state);
        return database.count("select id from session_slot where uid = ?", uid);
    }

    void headcount(long slot, String group, String gender, int number) {
        database.execute(
                "insert into headcount (slot_id, target_group, gender, number_of_people) values (?, ?, ?, ?)",
                slot,
                group,
                gender,
                number);
    }

    void instrument(long session, String code) {
        database.execute(
                "insert into session_instrument (training_session_id, instrument) values (?, ?)", session, code);
    }
}
