package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.lectern.shared.NotFound;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;

@InProcess
class CalendarServiceTest extends NotificationScene {

    @Inject
    private CalendarService calendars;

    @Test
    void aBaseShowsWhatItPublishedAndNeverADraft() {
        SessionDetails shown = classroom.aSession("GZHU", 2);
        sessions.create(classroom.input("GZHU", List.of(Classroom.slot(0, true)), false, null));
        acting.asPublic();
        StrictCalendar feed = StrictCalendar.read(calendars.ofBase("gzhu"));
        assertThat(feed.method()).isEqualTo("PUBLISH");
        assertThat(feed.all(Property.UID)).containsExactlyElementsOf(uids(shown));
        assertThat(feed.all(Property.STATUS)).containsOnly("CONFIRMED");
        assertThat(feed.all(Property.ATTENDEE)).as("nobody is named").containsOnlyNulls();
        assertThatThrownBy(() -> calendars.ofBase("XXX")).isInstanceOf(NotFound.class);
    }

    @Test
    void aBaseWithoutSessionsHasACalendar() {
        acting.asPublic();
        assertThat(StrictCalendar.read(calendars.ofBase("GZHU")).events()).isEmpty();
    }

    @Test
    void aCancelledSessionIsShownAsCancelledFor30Days() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        sessions.cancel(session.id(), "flood");
        assertThat(StrictCalendar.read(calendars.ofBase("GZHU")).all(Property.STATUS))
                .containsExactly("CANCELLED");
        clock.forward(Duration.ofDays(30));
        assertThat(StrictCalendar.read(calendars.ofBase("GZHU")).events()).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        assertThat(StrictCalendar.read(calendars.ofBase("GZHU")).events()).isEmpty();
    }

    @Test
    void aDraftThatIsCancelledWasNeverThere() {
        long draft = sessions.create(classroom.input("GZHU", List.of(Classroom.slot(0, true)), false, null));
        sessions.cancel(draft, "no");
        assertThat(StrictCalendar.read(calendars.ofBase("GZHU")).events()).isEmpty();
        assertThatThrownBy(() -> calendars.ofSession(Long.toString(draft))).isInstanceOf(NotFound.class);
    }

    @Test
    void aSlotThatIsTakenOffIsShownAsCancelled() {
        SessionDetails session = classroom.aSession("GZHU", 2);
        var input = sessions.input(session.id());
        sessions.edit(session.id(), classroom.withSlots(input, input.slots().subList(0, 1)));
        StrictCalendar feed = StrictCalendar.read(calendars.ofBase("GZHU"));
        assertThat(feed.all(Property.STATUS)).containsExactly("CONFIRMED", "CANCELLED");
        assertThat(feed.all(Property.SEQUENCE)).containsOnly("1");
    }

    @Test
    void theUidStaysAndTheSequenceGrowsWhenASlotIsMoved() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        StrictCalendar before = StrictCalendar.read(calendars.ofSession(session.code()));
        moveADay(session);
        StrictCalendar after = StrictCalendar.read(calendars.ofSession(session.code()));
        assertThat(after.all(Property.UID)).isEqualTo(before.all(Property.UID));
        assertThat(before.all(Property.SEQUENCE)).containsExactly("0");
        assertThat(after.all(Property.SEQUENCE)).containsExactly("1");
        assertThat(after.all(Property.DTSTART)).containsExactly("20261124T003000Z");
    }

    @Test
    void theOwnCalendarHoldsWhereOneHasASeatAndWhatWasCancelled() {
        long person = person("王小明", "wang@example.org");
        long account = login(person, "wang@example.org");
        SessionDetails seat = classroom.aSession("GZHU", 1);
        SessionDetails elsewhere = classroom.aSession("GZHU", 1);
        long enrolment = classroom.enrolled(seat.id(), person);
        as(account, person);
        String word = calendars.makeWord();
        acting.asPublic();
        StrictCalendar feed = StrictCalendar.read(calendars.ofWord(word));
        assertThat(feed.all(Property.UID)).isEqualTo(uids(seat)).isNotEqualTo(uids(elsewhere));
        assertThat(feed.all(Property.STATUS)).containsExactly("CONFIRMED");
        assertThat(feed.all(Property.SUMMARY))
                .as("in the language of the account")
                .containsExactly("人权与执法");

        asCoordinator();
        roster.withdraw(enrolment, "ill");
        assertThat(StrictCalendar.read(calendars.ofWord(word)).all(Property.STATUS))
                .containsExactly("CANCELLED");
        clock.forward(Duration.ofDays(31));
        assertThat(StrictCalendar.read(calendars.ofWord(word)).events()).isEmpty();
    }

    @Test
    void aWordIsStoredAsAFingerprintAndEndsWhenItIsRevokedOrANewOneIsMade() {
        long account = login(person("王小明", "wang@example.org"), "wang@example.org");
        as(account, null);
        String first = calendars.makeWord();
        assertThat(database.count("select count(*) from calendar_feed where token_hash = ?", first))
                .isZero();
        assertThat(calendars.wordMadeAt()).isEqualTo(clock.instant());
        String second = calendars.makeWord();
        assertThatThrownBy(() -> calendars.ofWord(first)).isInstanceOf(NotFound.class);
        StrictCalendar.read(calendars.ofWord(second));
        calendars.revokeWord();
        assertThatThrownBy(() -> calendars.ofWord(second)).isInstanceOf(NotFound.class);
        assertThat(calendars.wordMadeAt()).isNull();
        assertThatThrownBy(() -> calendars.ofWord("' or 1=1")).isInstanceOf(NotFound.class);
    }

    @Test
    void theWordOfARemovedOrDisabledAccountIsUnknown() {
        long account = login(person("王小明", "wang@example.org"), "wang@example.org");
        as(account, null);
        String word = calendars.makeWord();
        StrictCalendar.read(calendars.ofWord(word));
        acting.asSystem();
        accounts.disable(account);
        assertThatThrownBy(() -> calendars.ofWord(word)).isInstanceOf(NotFound.class);
        accounts.enable(account);
        StrictCalendar.read(calendars.ofWord(word));
        accounts.remove(account);
        assertThatThrownBy(() -> calendars.ofWord(word)).isInstanceOf(NotFound.class);
    }

    private List<String> uids(SessionDetails session) {
        List<String> uids = new ArrayList<>();
        session.slots()
                .forEach(slot -> uids.add(database.value("select uid from session_slot where id = ?", slot.id())
                        .toString()));
        return uids;
    }
}
