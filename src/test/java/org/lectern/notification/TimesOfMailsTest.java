package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.attendance.ClosingService;
import org.lectern.attendance.MarkStatus;
import org.lectern.attendance.RegisterService;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;

/** When people are told: not at night, in time before the start, and never twice. */
@InProcess
class TimesOfMailsTest extends NotificationScene {

    private static final Instant TEN_IN_THE_EVENING = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant EIGHT_IN_THE_MORNING = Instant.parse("2026-11-21T00:00:00Z");

    @Inject
    private EnrolmentService enrolling;

    @Inject
    private Reminders reminders;

    @Inject
    private RegisterService registers;

    @Inject
    private ClosingService closing;

    @Test
    void whatTheBaseDoesAtNightIsToldInTheMorning() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        clock.set(TEN_IN_THE_EVENING);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        assertThat(notBefore("enrolment-confirmed")).isEqualTo(EIGHT_IN_THE_MORNING);
        assertThat(arrived()).isEmpty();
        clock.set(EIGHT_IN_THE_MORNING);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void whatOneDoesOneselfIsAnsweredAtOnce() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        long person = person("王小明", "wang@example.org");
        clock.set(TEN_IN_THE_EVENING);
        acting.asPerson(person);
        enrolling.enrol(session.id(), new EnrolmentEntry(null, null, null, null));
        assertThat(notBefore("enrolment-confirmed")).isEqualTo(TEN_IN_THE_EVENING);
    }

    @Test
    void whatConcernsTheNextMorningIsToldAtNight() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        Instant theEveningBefore = Classroom.MONDAY.minus(Duration.ofHours(11));
        clock.set(theEveningBefore);
        asCoordinator();
        sessions.cancel(session.id(), "flood");
        assertThat(notBefore("enrolment-cancelled")).isEqualTo(theEveningBefore);
    }

    @Test
    void aReminderLeavesOnceBeforeTheStart() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        arrived();
        clock.set(Classroom.MONDAY.minus(Reminders.BEFORE).minusSeconds(1));
        assertThat(remind()).isZero();
        clock.forward(Duration.ofSeconds(1));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        var mails = arrived();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("即将开班：人权与执法");
        assertThat(calendars(mails.get(0))).isEmpty();
    }

    @Test
    void nobodyIsRemindedTwiceHoweverTheClockJumps() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        clock.set(Classroom.MONDAY.minus(Duration.ofHours(30)));
        assertThat(remind()).isEqualTo(1);
        for (int hours : List.of(-2, 4, -2, -24, 48, -22)) {
            clock.forward(Duration.ofHours(hours));
            assertThat(remind()).as("after %d hours", hours).isZero();
        }
    }

    @Test
    void anotherDayIsRemindedOfAnew() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        clock.set(Classroom.MONDAY.minus(Duration.ofHours(30)));
        assertThat(remind()).isEqualTo(1);
        moveADay(session);
        assertThat(remind()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(remind()).isEqualTo(1);
    }

    @Test
    void whoHasNoSeatOrWasToldJustNowIsNotReminded() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        database.execute("update training_session set capacity = 1 where id = ?", session.id());
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        SessionDetails late = classroom.aSession("GZHU", 1);
        SessionDetails off = classroom.aSession("GZHU", 1);
        classroom.enrolled(off.id(), person("韩梅梅", "han@example.org"));
        sessions.cancel(off.id(), "flood");
        clock.set(Classroom.MONDAY.minus(Duration.ofHours(30)));
        asCoordinator();
        classroom.enrolled(late.id(), person("林涛", "lin@example.org"));
        assertThat(remind()).isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from outbox where kind = 'enrolment-reminder'"
                                + " and training_session_id = ?",
                        session.id()))
                .isEqualTo(1);
    }

    @Test
    void whoCompletedIsToldOnceWhenTheBooksAreClosed() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        long came = classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        arrived();
        clock.set(Classroom.MONDAY.plus(Duration.ofHours(4)));
        asCoordinator();
        takeAttendance(session, came);
        closing.close(session.code());
        var mails = arrived();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).startsWith("已结业");
        assertThat(text(mails.get(0))).contains("计 3 学时").contains("https://lectern.example.org/trainee/my-training");

        acting.asAdministrator();
        closing.reopen(session.code(), "a mark was wrong");
        closing.close(session.code());
        assertThat(arrived()).isEmpty();
    }

    private void takeAttendance(SessionDetails session, long came) {
        long slot = session.slots().get(0).id();
        registers.mark(slot, List.of(new RegisterService.NewMark(came, MarkStatus.PRESENT, null)), null);
        registers.close(slot, true);
    }

    private int remind() {
        acting.asSystem();
        return reminders.remind();
    }

    private Instant notBefore(String kind) {
        Object stored = database.value("select not_before from outbox where kind = ?", kind);
        return (stored instanceof Timestamp time ? time.toLocalDateTime() : (LocalDateTime) stored)
                .toInstant(ZoneOffset.UTC);
    }
}
