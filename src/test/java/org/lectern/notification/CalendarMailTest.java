package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.lectern.enrolment.TransferService;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;

/** What arrives in the calendar of somebody enrolled, read by a strict parser. */
@InProcess
class CalendarMailTest extends NotificationScene {

    @Inject
    private CalendarService feeds;

    @Inject
    private TransferService transfers;

    @Test
    void aSeatANewDateAndACancellationAreVersionsOfOneEntry() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));

        MimeMessage confirmed = onlyArrived();
        StrictCalendar seat = calendars(confirmed).get(0);
        assertThat(confirmed.getContentType()).startsWith("multipart/alternative");
        assertThat(seat.method()).isEqualTo("REQUEST");
        assertThat(StrictCalendar.value(seat.only(), Property.DTSTART)).isEqualTo("20261123T003000Z");
        assertThat(StrictCalendar.value(seat.only(), Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(StrictCalendar.value(seat.only(), Property.ATTENDEE)).isEqualTo("mailto:wang@example.org");
        assertThat(StrictCalendar.value(seat.only(), Property.ORGANIZER)).isEqualTo("mailto:lectern@example.org");

        moveADay(session);
        MimeMessage moved = onlyArrived();
        assertThat(moved.getSubject()).startsWith("时间调整");
        StrictCalendar later = calendars(moved).get(0);
        assertThat(later.method()).isEqualTo("REQUEST");
        assertThat(StrictCalendar.value(later.only(), Property.DTSTART)).isEqualTo("20261124T003000Z");

        sessions.cancel(session.id(), "flood");
        StrictCalendar off = calendars(onlyArrived()).get(0);
        assertThat(off.method()).isEqualTo("CANCEL");
        assertThat(StrictCalendar.value(off.only(), Property.STATUS)).isEqualTo("CANCELLED");

        assertThat(List.of(seat, later, off))
                .extracting(one -> one.all(Property.UID).get(0))
                .containsOnly(seat.all(Property.UID).get(0));
        assertThat(sequence(later)).isGreaterThan(sequence(seat));
        assertThat(sequence(off)).isGreaterThan(sequence(later));
    }

    /**
     * A calendar entry is that of a slot: it carries the slot's name and times. A self-paced session has none, so its
     * mail tells from when to when it runs, and no calendar keeps a person busy for weeks.
     */
    @Test
    void aSelfPacedSessionTakesNoTimeInACalendar() throws Exception {
        long session = sessions.create(classroom.selfPaced("GZHU"));
        sessions.publish(session);
        classroom.enrolled(session, person("王小明", "wang@example.org"));
        MimeMessage confirmed = onlyArrived();
        assertThat(calendars(confirmed)).isEmpty();
        acting.asPublic();
        assertThat(StrictCalendar.read(feeds.ofBase("GZHU")).events()).isEmpty();
        asCoordinator();
        SessionDetails withSlots = classroom.aSession("GZHU", 1);
        classroom.enrolled(withSlots.id(), person("李四", "li@example.org"));
        assertThat(calendars(onlyArrived())).as("the control").hasSize(1);
        assertThat(StrictCalendar.read(feeds.ofBase("GZHU")).events()).hasSize(1);
    }

    @Test
    void whoWithdrawsAndComesAgainHasItAgain() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 2);
        long person = person("王小明", "wang@example.org");
        long enrolment = classroom.enrolled(session.id(), person);
        List<StrictCalendar> seat = calendars(onlyArrived());
        assertThat(seat).as("a message speaks of one slot").hasSize(2);

        roster.withdraw(enrolment, "ill");
        List<StrictCalendar> gone = calendars(onlyArrived());
        assertThat(gone).extracting(StrictCalendar::method).containsExactly("CANCEL", "CANCEL");

        classroom.enrolled(session.id(), person);
        List<StrictCalendar> again = calendars(onlyArrived());
        assertThat(again).extracting(StrictCalendar::method).containsExactly("REQUEST", "REQUEST");
        assertThat(sequence(gone.get(0))).isGreaterThan(sequence(seat.get(0)));
        assertThat(sequence(again.get(0))).isGreaterThan(sequence(gone.get(0)));
    }

    @Test
    void whoMovesToAnotherSessionHasThatOneInstead() throws Exception {
        SessionDetails from = classroom.aSession("GZHU", 1);
        SessionDetails to = classroom.aSession("GZHU", 1);
        long enrolment = classroom.enrolled(from.id(), person("王小明", "wang@example.org"));
        List<StrictCalendar> seat = calendars(onlyArrived());
        transfers.transfer(enrolment, from.id(), to.id(), "another week suits better");
        List<StrictCalendar> moved = calendars(onlyArrived());
        assertThat(moved).extracting(StrictCalendar::method).containsExactly("CANCEL", "REQUEST");
        assertThat(moved.get(0).all(Property.UID)).isEqualTo(seat.get(0).all(Property.UID));
        assertThat(sequence(moved.get(0))).isGreaterThan(sequence(seat.get(0)));
    }

    @Test
    void aSlotThatIsTakenOffIsTakenOutOfTheCalendar() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 2);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        List<StrictCalendar> seat = calendars(onlyArrived());
        var input = sessions.input(session.id());
        sessions.edit(session.id(), classroom.withSlots(input, input.slots().subList(0, 1)));
        List<StrictCalendar> left = calendars(onlyArrived());
        assertThat(left).extracting(StrictCalendar::method).containsExactly("REQUEST", "CANCEL");
        assertThat(left.get(1).all(Property.UID)).isEqualTo(seat.get(1).all(Property.UID));
    }

    @Test
    void whoNeverHadASeatGetsNothingForTheCalendar() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        database.execute("update training_session set capacity = 1 where id = ?", session.id());
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        assertOnlyOneHasACalendar(arrived());
        sessions.cancel(session.id(), "flood");
        assertOnlyOneHasACalendar(arrived());
    }

    /** Mails of one act leave in any order. */
    private static void assertOnlyOneHasACalendar(List<MimeMessage> both) throws Exception {
        assertThat(both)
                .extracting(NotificationScene::receiver)
                .containsExactlyInAnyOrder("wang@example.org", "li@example.org");
        for (MimeMessage mail : both) {
            assertThat(calendars(mail)).hasSize(receiver(mail).startsWith("wang") ? 1 : 0);
        }
    }

    @Test
    void aConfirmationThatLeavesAfterTheWithdrawalPutsNothingIntoTheCalendar() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        long enrolment = classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        roster.withdraw(enrolment, "ill");
        for (MimeMessage mail : arrived()) {
            assertThat(calendars(mail)).extracting(StrictCalendar::method).containsExactly("CANCEL");
        }
    }

    private MimeMessage onlyArrived() {
        List<MimeMessage> arrived = arrived();
        assertThat(arrived).hasSize(1);
        return arrived.get(0);
    }

    private static int sequence(StrictCalendar calendar) {
        return Integer.parseInt(calendar.all(Property.SEQUENCE).get(0));
    }
}
