package org.lectern.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.RosterService;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** What needs a coordinator, and what only the administrator sees. The test begins on Friday; the session on Monday. */
@InProcess
class HomeServiceTest {

    @Inject
    private HomeService home;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private RosterService roster;

    @Inject
    private Classroom classroom;

    @Inject
    private World world;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @Inject
    private Statements statements;

    private long gzhu;
    private long session;

    @BeforeEach
    void aSessionOfTwoSlots() {
        gzhu = classroom.aBase("GZHU");
        session = classroom.aSession("GZHU", 2).id();
    }

    @Test
    void an_announced_session_without_trainer_needs_one() {
        assertThat(tasks()).containsExactly(Need.Task.TRAINER);
        assertThat(home.needs().get(0).session()).isEqualTo(session);
        assertThat(home.needs().get(0).href()).isEqualTo("/coordinator/session/edit?id=" + session + "#trainers");
        long trainer = person();
        database.execute(
                "insert into session_trainer (training_session_id, person_id) values (?, ?)", session, trainer);
        assertThat(tasks()).as("the control").isEmpty();
    }

    @Test
    void the_calendar_is_offered_for_those_who_teach_and_the_rooms_in_use() {
        assertThat(home.choices().trainers()).as("nobody teaches yet").isEmpty();
        long trainer = person();
        database.execute(
                "insert into session_trainer (training_session_id, person_id) values (?, ?)", session, trainer);
        database.execute("insert into venue (version, base_id, name) values (0, ?, 'A')", gzhu);
        database.execute("insert into room (version, venue_id, name, seats) select 0, id, '101', 20 from venue");
        assertThat(home.choices().trainers()).containsOnlyKeys(trainer);
        assertThat(home.choices().rooms()).containsValue("101").hasSize(1);
        acting.as(Role.COORDINATOR, classroom.aBase("NKU"));
        assertThat(home.choices()).isEqualTo(new CalendarChoices(java.util.Map.of(), java.util.Map.of()));
    }

    @Test
    void a_slot_that_is_over_needs_its_register_closed() {
        clock.forward(Duration.ofDays(3));
        assertThat(tasks()).as("before it is over").doesNotContain(Need.Task.REGISTER);
        clock.forward(Duration.ofHours(6));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(tasks()).containsExactly(Need.Task.REGISTER);
        assertThat(home.needs().get(0).count()).isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(home.needs().get(0).count()).isEqualTo(2);
        database.execute("update session_slot set state = 'HELD' where training_session_id = ?", session);
        assertThat(tasks()).isEmpty();
        database.execute(
                "insert into attendance_register (slot_id, state) select min(id), 'OPEN' from session_slot"
                        + " where training_session_id = ?",
                session);
        assertThat(tasks()).as("opened again").containsExactly(Need.Task.REGISTER);
    }

    @Test
    void a_session_whose_slots_are_all_done_can_be_closed() {
        clock.forward(Duration.ofDays(5));
        acting.as(Role.COORDINATOR, gzhu);
        database.execute("update training_session set state = 'HELD' where id = ?", session);
        database.execute("update session_slot set state = 'HELD' where training_session_id = ?", session);
        assertThat(tasks()).containsExactly(Need.Task.CLOSE);
        database.execute("update training_session set state = 'CLOSED' where id = ?", session);
        assertThat(tasks()).isEmpty();
    }

    /** Nobody is passed over for it; the line of the roster is where it is put right. */
    @Test
    void who_moved_up_into_a_seat_beside_another_needs_somebody() {
        database.execute("update training_session set capacity = 1 where id = ?", session);
        long other = classroom.aSession("GZHU", 2).id();
        long first = classroom.enrolled(session, classroom.aPerson("王小明"));
        long twice = classroom.aPerson("李雷");
        long waits = classroom.enrolled(session, twice);
        long elsewhere = classroom.enrolled(other, twice);
        long decided = classroom.aSession("GZHU", 2).id();
        acting.as(Role.COORDINATOR, gzhu);
        enrolments.enrol(decided, new EnrolmentEntry(twice, null, null, "half the days here, half there"));
        assertThat(tasks()).as("decided with a reason, and who waits").doesNotContain(Need.Task.CLASH);
        roster.withdraw(first, null);
        Need clash = home.needs().stream()
                .filter(need -> need.task() == Need.Task.CLASH)
                .findFirst()
                .orElseThrow();
        assertThat(clash.session()).isEqualTo(session);
        assertThat(clash.href()).isEqualTo("/coordinator/session/enrolment?id=" + waits);
        roster.withdraw(elsewhere, null);
        assertThat(tasks()).as("still in the way of the third").contains(Need.Task.CLASH);
        database.execute("update training_session set state = 'CANCELLED' where id = ?", decided);
        assertThat(tasks()).as("resolved").doesNotContain(Need.Task.CLASH);
    }

    @Test
    void requests_wait_for_approval_with_the_time_of_the_oldest() {
        request(person(), "2026-11-17 01:00:00");
        request(person(), "2026-11-19 01:00:00");
        Need approval = home.needs().get(0);
        assertThat(approval.task()).isEqualTo(Need.Task.APPROVAL);
        assertThat(approval.count()).isEqualTo(2);
        assertThat(approval.at()).isEqualTo("2026-11-17T01:00:00Z");
    }

    @Test
    void a_session_that_begins_soon_below_its_minimum_needs_a_decision() {
        database.execute("update training_session set minimum = 5 where id = ?", session);
        assertThat(tasks()).containsExactly(Need.Task.MINIMUM, Need.Task.TRAINER);
        assertThat(home.needs().get(0).minimum()).isEqualTo(5);
        database.execute("update training_session set first_slot_starts = '2027-03-01 01:00:00' where id = ?", session);
        assertThat(tasks()).as("not yet").containsExactly(Need.Task.TRAINER);
    }

    /** Midnight in Guangzhou is four in the afternoon of the day before in UTC. */
    @Test
    void the_day_of_a_decision_begins_where_the_base_is() {
        database.execute(
                "update training_session set first_slot_starts = '2027-03-01 01:00:00', minimum = 0,"
                        + " decide_by = '2026-12-24' where id = ?",
                session);
        assertThat(tasksAt("2026-12-20T15:59:59Z")).doesNotContain(Need.Task.MINIMUM);
        assertThat(tasksAt("2026-12-20T16:00:00Z")).contains(Need.Task.MINIMUM);
        database.execute("update training_base set zone = 'America/New_York' where id = ?", gzhu);
        assertThat(tasksAt("2026-12-21T04:59:59Z")).doesNotContain(Need.Task.MINIMUM);
        assertThat(tasksAt("2026-12-21T05:00:00Z")).contains(Need.Task.MINIMUM);
    }

    @Test
    void the_last_day_of_a_self_paced_session_ends_where_the_base_is() {
        database.execute("delete from session_slot where training_session_id = ?", session);
        database.execute(
                "update training_session set state = 'HELD', mode = 'SELF_PACED', runs_to = '2026-12-24' where id = ?",
                session);
        assertThat(tasksAt("2026-12-24T15:59:59Z")).doesNotContain(Need.Task.CLOSE);
        assertThat(tasksAt("2026-12-24T16:00:00Z")).contains(Need.Task.CLOSE);
    }

    /** What the coordinator and the administrator have to do, who see the same. */
    private List<Need.Task> tasksAt(String moment) {
        clock.set(Instant.parse(moment));
        acting.asAdministrator();
        List<Need.Task> ofAll = tasks();
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(tasks()).isEqualTo(ofAll);
        return ofAll;
    }

    @Test
    void cancelled_sessions_need_nobody() {
        database.execute("update training_session set state = 'CANCELLED' where id = ?", session);
        request(person(), "2026-11-17 01:00:00");
        clock.forward(Duration.ofDays(9));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void each_base_has_its_own_list() {
        long fdu = world.aBase("FDU");
        acting.as(Role.COORDINATOR, fdu);
        assertThat(home.needs()).isEmpty();
        assertThat(home.week(LocalDate.parse("2026-11-25")).slots()).isZero();
        acting.as(Role.COORDINATOR, fdu, gzhu);
        assertThat(home.needs()).hasSize(1);
        acting.asAdministrator();
        assertThat(home.needs()).hasSize(1);
    }

    @Test
    void the_list_is_one_statement() {
        statements.atMost(1, () -> home.needs());
    }

    @Test
    void the_week_runs_from_monday_to_sunday_in_the_zone_of_the_base() {
        Agenda agenda = home.week(LocalDate.parse("2026-11-29"));
        assertThat(agenda.first()).isEqualTo("2026-11-23");
        assertThat(agenda.days()).hasSize(7);
        assertThat(agenda.days().get(0).slots()).hasSize(1);
        assertThat(agenda.days().get(1).slots()).hasSize(1);
        assertThat(agenda.days().get(0).slots().get(0).place()).isEqualTo("Room 304");
        assertThat(List.of(agenda.sessions(), (long) agenda.slots())).containsExactly(1L, 2L);
        assertThat(home.week(null).first()).as("this week").isEqualTo("2026-11-16");
        assertThat(home.week(null).slots()).isZero();
    }

    @Test
    void the_month_has_all_its_days_and_no_other() {
        Agenda agenda = home.month(LocalDate.parse("2026-11-29"), null, null);
        assertThat(agenda.first()).isEqualTo("2026-11-01");
        assertThat(agenda.days()).hasSize(30);
        assertThat(agenda.days().get(22).slots()).hasSize(1);
        assertThat(agenda.slots()).isEqualTo(2);
        assertThat(home.month(LocalDate.parse("2026-12-01"), null, null).slots())
                .as("control")
                .isZero();
    }

    @Test
    void only_those_whose_home_it_is_may_see_it() {
        acting.as(Role.REPORTER);
        assertThatThrownBy(() -> home.needs()).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> home.week(null)).isInstanceOf(RoleMayNot.class);
        acting.as(Role.COORDINATOR, gzhu);
        assertThatThrownBy(() -> home.health()).isInstanceOf(RoleMayNot.class);
        acting.asPublic();
        assertThatThrownBy(() -> home.needs()).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void health_tells_of_dead_mails_and_failed_jobs() {
        acting.asAdministrator();
        database.execute("delete from outbox");
        mail("a", "DEAD", "2026-11-20 01:00:00");
        mail("b", "PENDING", "2026-11-20 01:00:00");
        mail("c", "PENDING", "2026-11-20 02:00:00");
        mail("d", "SENT", "2026-11-20 01:00:00");
        database.execute(
                "insert into routine_run (name, started_at, outcome) values ('x-well', '2026-11-19 16:20:00', 'OK')");
        database.execute(
                "insert into routine_run (name, started_at, outcome) values ('y-failed', '2026-11-19 16:20:00', 'FAILED')");
        database.execute(
                "insert into routine_run (name, started_at, outcome) values ('z-old', '2026-11-01 16:20:00', 'OK')");
        HealthReport health = home.health();
        assertThat(List.of(health.dead(), health.stuck(), health.waiting())).containsExactly(1, 1, 2);
        assertThat(health.isStuck())
                .as("without a mail server nothing is stuck")
                .isFalse();
        assertThat(health.jobs())
                .extracting(HealthReport.Job::name, HealthReport.Job::wrong)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("x-well", false),
                        org.assertj.core.groups.Tuple.tuple("y-failed", true),
                        org.assertj.core.groups.Tuple.tuple("z-old", true));
    }

    private List<Need.Task> tasks() {
        return home.needs().stream().map(Need::task).toList();
    }

    private void mail(String key, String state, String due) {
        database.execute(
                "insert into outbox (dedup_key, kind, locale, not_before, state, created_at)"
                        + " values (?, 'x', 'en', ?, ?, ?)",
                key,
                due,
                state,
                due);
    }

    private long person() {
        long id = 7_000_000 + database.count("select count(*) from person");
        database.execute(
                "insert into person (id, canonical_id, status, full_name, name_sort, name_initials, name_norm,"
                        + " created_at) values (?, ?, 'ACTIVE', 'Somebody', 'somebody', 's', 'somebody',"
                        + " '2026-01-01 00:00:00')",
                id,
                id);
        return id;
    }

    private void request(long person, String at) {
        database.execute(
                "insert into enrolment (training_session_id, person_id, canonical_person_id, role, state, source,"
                        + " joined_at, changed_at, target_group) values (?, ?, ?, 'TRAINEE', 'REQUESTED', 'SELF', ?, ?,"
                        + " 'POLICE')",
                session,
                person,
                person,
                at,
                at);
    }

    /** Each line says what it is about and what is to be done, in the language of the reader. */
    @Test
    void everyTaskHasItsWords() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            for (Need.Task task : Need.Task.values()) {
                assertThat(messages.has("Task." + task.name())).as(task.name()).isTrue();
                assertThat(messages.has("home.need." + task.name().toLowerCase(Locale.ROOT)))
                        .as(task.name())
                        .isTrue();
            }
        }
        assertThat(Messages.in(Language.EN).has("Task.NONE")).isFalse();
    }
}
