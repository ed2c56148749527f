package org.lectern.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.attendance.MarkStatus;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListKind;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.history.PastCrowd.Kind;
import org.lectern.history.SaidAttendance.Result;
import org.lectern.person.Gender;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/** How a list of past sessions is read, without a database. */
class PastCoreTest {

    private static final List<Integer> THREE_DAYS = List.of(360, 360, 360);

    private static SaidAttendance said(List<MarkStatus> marks, Integer minutes, Result result) {
        return new SaidAttendance(marks, minutes, result, null);
    }

    private static String key(Note note) {
        return note == null ? null : note.key();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01,",
        "2024/3/1, 2024-03-01,",
        "2024.3.1, 2024-03-01,",
        "2024年3月1日, 2024-03-01,",
        "２０２４年３月１日, 2024-03-01,",
        "20240301, 2024-03-01,",
        "2024-03-01 09:00, 2024-03-01,",
        "2024年3月1日至5日, 2024-03-01, 2024-03-05",
        "2024.3.30-4.2, 2024-03-30, 2024-04-02",
        "2024年12月30日—2025年1月2日, 2024-12-30, 2025-01-02"
    })
    void daysAsListsWriteThem(String text, LocalDate first, LocalDate last) {
        assertThat(PastWords.span(text)).isEqualTo(new PastWords.Span(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "3月1日", "spring", "2024-13-01", "1-2-3"})
    void whatIsNoDayIsNone(String text) {
        assertThat(PastWords.span(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"6, 360", "6.5, 390", "１２学时, 720", "1.25 h, 75", "0, 0"})
    void hoursAreMinutes(String text, int minutes) {
        assertThat(PastWords.minutes(text)).isEqualTo(minutes);
    }

    @Test
    void marksAreWordsOrSymbols() {
        List<MarkStatus> three = List.of(MarkStatus.PRESENT, MarkStatus.LATE, MarkStatus.ABSENT);
        for (String text : List.of("出,迟到,缺", "P L A", "PLA", "√、迟、×", "Present; late; absent")) {
            assertThat(PastWords.marks(text)).as(text).isEqualTo(three);
        }
        assertThat(PastWords.marks("出,也许")).isNull();
    }

    @Test
    void theHeadsOfTheTemplateAreKnownInBothLanguages() {
        for (Language language : Language.values()) {
            for (ListColumn column : PastColumns.ALL) {
                assertThat(ListColumn.ofHead(Messages.in(language).word(column), ListKind.HISTORY))
                        .as("%s in %s", column, language)
                        .contains(column);
            }
        }
        assertThat(ListColumn.ofHead("期次", ListKind.ENROLMENT)).isEmpty();
    }

    @Test
    void whatIsStatedAndWhatIsNot() {
        assertThat(said(null, null, Result.NOT_COMPLETED).marks(THREE_DAYS))
                .containsExactly(MarkStatus.PRESENT, MarkStatus.ABSENT, MarkStatus.ABSENT);
        assertThat(said(null, null, Result.ABSENT).marks(THREE_DAYS)).containsOnly(MarkStatus.ABSENT);
        assertThat(said(null, 900, null).marks(THREE_DAYS))
                .containsExactly(MarkStatus.PRESENT, MarkStatus.PRESENT, MarkStatus.LEFT_EARLY);
        assertThat(said(null, 864, null).stated(THREE_DAYS, 80)).isTrue();
        assertThat(said(null, 863, null).stated(THREE_DAYS, 80)).isFalse();
        assertThat(said(List.of(MarkStatus.PRESENT), null, null).stated(THREE_DAYS, 80))
                .isNull();
        assertThat(key(said(null, null, null).fault(THREE_DAYS, false))).isEqualTo("history.row.nothing-said");
        assertThat(said(null, null, null).fault(THREE_DAYS, true)).isNull();
        assertThat(key(said(null, 1081, null).fault(THREE_DAYS, false))).isEqualTo("history.row.hours-attended");
    }

    /** Hours kept by whole days are never further off than half a day, and never nothing for somebody who was there. */
    @Property
    void hoursAreKeptByTheNearestDays(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 30, max = 600) Integer> slots,
            @ForAll @IntRange(max = 100) int percent) {
        int total = slots.stream().mapToInt(Integer::intValue).sum();
        int minutes = total * percent / 100;
        List<MarkStatus> marks = said(null, minutes, null).marks(slots);
        int kept = IntStream.range(0, slots.size())
                .filter(i -> marks.get(i).attended())
                .map(slots::get)
                .sum();
        assertThat(marks).hasSameSizeAs(slots);
        assertThat(kept > 0).isEqualTo(minutes > 0);
        boolean onlyTheFirst = minutes > 0 && minutes * 2 < slots.get(0);
        assertThat(onlyTheFirst || Math.abs(kept - minutes) * 2 <= Collections.max(slots))
                .isTrue();
    }

    private static ReadRow person(String name, Gender gender, String place, String email, String phone) {
        return new ReadRow(name, null, gender, place, null, null, null, null, email, phone, List.of());
    }

    @Test
    void whoIsOneAndWhoIsNot() {
        PastCrowd crowd = new PastCrowd();
        assertThat(see(crowd, 2, person("王芳", Gender.WOMAN, "市局", null, null), 1))
                .isEqualTo(new PastCrowd.Seen(2, Kind.NEW));
        assertThat(see(crowd, 3, person("王芳", null, "市局", "w@example.org", null), 2))
                .isEqualTo(new PastCrowd.Seen(2, Kind.AGAIN));
        assertThat(see(crowd, 4, person("王芳", null, null, "W@example.org", null), 3))
                .isEqualTo(new PastCrowd.Seen(2, Kind.AGAIN));
        assertThat(see(crowd, 5, person("王芳", Gender.MAN, "市局", null, null), 3).kind())
                .isEqualTo(Kind.NEW);
        assertThat(see(crowd, 6, person("王芳", Gender.WOMAN, "县局", null, null), 3)
                        .kind())
                .isEqualTo(Kind.NEW);
        assertThat(see(crowd, 7, person("王芳", Gender.WOMAN, "市局", null, null), 3))
                .isEqualTo(new PastCrowd.Seen(4, Kind.TWICE));
        assertThat(see(crowd, 8, person("王芳", null, null, null, null), 4).kind())
                .isEqualTo(Kind.NAMESAKE);
        assertThat(see(crowd, 9, person("李雷", null, null, "w@example.org", null), 4))
                .isEqualTo(new PastCrowd.Seen(2, Kind.EMAIL_OF_ANOTHER));
    }

    /** Whatever the order of the sessions: somebody with one name and one place is one person. */
    @Property
    void oneNameAtOnePlaceIsOnePerson(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> names) {
        PastCrowd crowd = new PastCrowd();
        long people = IntStream.range(0, names.size())
                .filter(row -> see(crowd, row, person("学员" + names.get(row), null, "市局", null, null), row)
                                .kind()
                        == Kind.NEW)
                .count();
        assertThat(people).isEqualTo(names.stream().distinct().count());
    }

    private static PastCrowd.Seen see(PastCrowd crowd, int row, ReadRow read, int session) {
        return crowd.see(row, read, read.organisation(), session);
    }
}
