package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** Sessions by rule: twelve at once, one with many slots, copies on other days. */
@InProcess
class SeriesTest extends SessionScene {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");

    @Inject
    private SeriesService series;

    @Inject
    private HolidayService holidays;

    @Inject
    private PersonService persons;

    @Test
    void twelveSessionsAreMadeAtOnceAndNothingByLooking() {
        SeriesInput input = every(pattern(), null, true, 12);
        assertThat(series.preview(input).sessions()).hasSize(12);
        assertThat(database.count("select count(*) from training_session")).isZero();
        List<Long> ids = series.create(input);
        assertThat(ids).hasSize(12);
        SessionDetails second = details(ids.get(1));
        assertThat(second.state()).isEqualTo(SessionState.DRAFT);
        assertThat(second.code()).isEqualTo("GZHU-2026-002");
        assertThat(second.firstSlotStarts()).isEqualTo(Instant.parse("2026-12-03T01:00:00Z"));
        assertThat(second.lastSlotEnds()).isEqualTo(Instant.parse("2026-12-03T09:00:00Z"));
        assertThat(second.slots()).hasSize(2);
        // Enrolment closes as long before each; it opens for all of them at once.
        assertThat(second.enrolmentCloses()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(second.enrolmentOpens()).isEqualTo(details(ids.get(0)).enrolmentOpens());
        assertThat(details(ids.get(11)).firstSlotStarts()).isEqualTo(Instant.parse("2027-01-07T01:00:00Z"));
    }

    @Test
    void oneSessionWithASlotOnEachDay() {
        List<Long> ids = series.create(every(pattern(), null, false, 6));
        assertThat(ids).hasSize(1);
        assertThat(details(ids.get(0)).slots()).hasSize(12);
    }

    @Test
    void holidaysAreLeftOutAndNamed() {
        acting.asAdministrator();
        holidays.add(new HolidayService.Holiday(TUESDAY, "A day off", "休息日"));
        asCoordinator();
        SeriesPreview preview = series.preview(every(pattern(), null, true, 2));
        assertThat(preview.skipped()).containsExactly(new SeriesPreview.Skipped(TUESDAY, "A day off", "休息日"));
        assertThat(preview.sessions())
                .extracting(SeriesPreview.Item::day)
                .containsExactly(TUESDAY.plusDays(2), TUESDAY.plusDays(7));
        assertThatThrownBy(() -> holidays.remove(TUESDAY)).isInstanceOf(RoleMayNot.class);
        acting.asAdministrator();
        refused(
                TrainingSessionRule.HOLIDAY_IS_NOT_ON_THE_LIST,
                () -> holidays.add(new HolidayService.Holiday(TUESDAY, "Again", "又")));
        wrong("day", () -> holidays.add(new HolidayService.Holiday(null, "Again", "又")));
        holidays.remove(TUESDAY);
        asCoordinator();
        assertThat(series.preview(every(pattern(), null, true, 2)).skipped()).isEmpty();
    }

    @Test
    void newYearIsAHolidayFromTheStart() {
        assertThat(holidays.of(2027)).extracting(HolidayService.Holiday::day).contains(LocalDate.parse("2027-01-01"));
    }

    @Test
    void thePreviewShowsClashes() {
        long trainer = persons.create(
                        new PersonEntry("陈晓明", null, Gender.WOMAN, null, null, null, null, "POLICE", null, null))
                .profile()
                .id();
        sessions.publish(create(wish -> wish.trainers = List.of(trainer)));
        SessionWish pattern = wish();
        pattern.trainers = List.of(trainer);
        SeriesPreview preview = series.preview(every(pattern.input(), null, true, 2));
        assertThat(preview.sessions().get(0).clashes().items()).hasSize(1);
        assertThat(preview.sessions().get(1).clashes().items()).isEmpty();
        assertThat(preview.clashes()).isEqualTo(1);
    }

    @Test
    void aCopyHasAllDaysShiftedAndACodeAndSlotsOfItsOwn() {
        long first = create(wish -> {
            wish.slots = List.of(SessionWish.slot(0), SessionWish.slot(2));
            wish.withdrawUntil = Instant.parse("2026-11-28T10:00:00Z");
            wish.decideBy = LocalDate.parse("2026-11-27");
        });
        List<Long> ids = series.create(every(null, details(first).code(), null, 1, TUESDAY.plusDays(7)));
        SessionDetails copy = details(ids.get(0));
        assertThat(copy.code()).isEqualTo("GZHU-2026-002");
        assertThat(copy.slots())
                .extracting(SessionDetails.Slot::starts)
                .containsExactly(Instant.parse("2026-12-08T01:00:00Z"), Instant.parse("2026-12-10T01:00:00Z"));
        assertThat(copy.enrolmentOpens()).isEqualTo(Instant.parse("2026-11-08T00:00:00Z"));
        assertThat(copy.enrolmentCloses()).isEqualTo(Instant.parse("2026-12-07T00:00:00Z"));
        assertThat(copy.withdrawUntil()).isEqualTo(Instant.parse("2026-12-05T10:00:00Z"));
        assertThat(copy.decideBy()).isEqualTo(LocalDate.parse("2026-12-04"));
        assertThat(details(first).slots().get(0).starts()).isEqualTo(SessionWish.START);
    }

    @Test
    void allAreMadeOrNone() {
        SessionWish pattern = wish();
        pattern.closes = Instant.parse("2026-12-01T00:30:00Z");
        pattern.withdrawUntil = Instant.parse("2026-12-02T00:00:00Z");
        wrong("withdrawUntil", () -> series.create(every(pattern.input(), null, true, 3)));
        assertThat(database.count("select count(*) from training_session")).isZero();
    }

    @Test
    void whatIsEnteredIsChecked() {
        wrong("on", () -> series.preview(input(pattern(), null, true, TUESDAY, List.of(), 1)));
        wrong("times", () -> series.preview(input(pattern(), null, true, TUESDAY, List.of(DayOfWeek.MONDAY), 61)));
        wrong("from", () -> series.preview(input(pattern(), null, true, null, List.of(DayOfWeek.MONDAY), 1)));
        wrong("from", () -> series.preview(input(pattern(), null, true, LocalDate.MAX, List.of(DayOfWeek.MONDAY), 1)));
        wrong("session", () -> series.preview(input(null, null, true, TUESDAY, List.of(DayOfWeek.MONDAY), 1)));
        long draft = create();
        acting.as(Role.COORDINATOR, fdu);
        assertThatThrownBy(() -> series.create(every(null, Long.toString(draft), null, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> series.create(every(pattern(), null, true, 1))).isInstanceOf(NotFound.class);
    }

    private static SessionWish wish() {
        SessionWish wish = new SessionWish();
        wish.slots = null;
        return wish;
    }

    private static SessionInput pattern() {
        return wish().input();
    }

    private static SeriesInput every(SessionInput pattern, String copyOf, Boolean oneEach, int times) {
        return every(pattern, copyOf, oneEach, times, TUESDAY);
    }

    private static SeriesInput every(SessionInput pattern, String copyOf, Boolean oneEach, int times, LocalDate from) {
        return input(pattern, copyOf, oneEach, from, List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), times);
    }

    private static SeriesInput input(
            SessionInput pattern, String copyOf, Boolean oneEach, LocalDate from, List<DayOfWeek> on, int times) {
        return new SeriesInput(
                pattern,
                copyOf,
                oneEach,
                from,
                null,
                on,
                null,
                times,
                null,
                null,
                List.of(
                        new SeriesInput.Block(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new SeriesInput.Block(LocalTime.of(14, 0), LocalTime.of(17, 0))),
                null,
                "Hall 1",
                null);
    }
}
