package org.lectern.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.course.Mode;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.Note;

/** What a list says of a session becomes the session that is recorded. */
class PastPlannerTest {

    private static final PastPlanner PLANNER = new PastPlanner(
            new PastReference(
                    List.of(new PastReference.Taught("HRLE", "Human Rights", "人权", Mode.IN_PERSON, 360)),
                    List.of(),
                    List.of()),
            Map.of(),
            LocalDate.of(2026, 11, 20));

    private static PastRow row(int number, Object... says) {
        Map<ListColumn, Object> said = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < says.length; i += 2) {
            said.put((ListColumn) says[i], says[i + 1]);
        }
        return new PastRow(number, said, null, null, null, List.of());
    }

    private static PastPlanner.Planned plan(Object... says) {
        return PLANNER.plan(PastBook.of(List.of(row(2, says))).groups().get(0));
    }

    private static List<String> faults(Object... says) {
        return plan(says).faults().stream().map(Note::key).toList();
    }

    /** Exactly as long as the list says, on as many days as it says, and no day differs by more than a minute. */
    @Property
    void theDaysTogetherAreAsLongAsTheListSays(
            @ForAll @IntRange(min = 1, max = 31) int days, @ForAll @IntRange(min = 60, max = 6000) int minutes) {
        LocalDate first = LocalDate.of(2024, 3, 1);
        PastPlanner.Planned planned = plan(
                ListColumn.COURSE,
                "HRLE",
                ListColumn.FIRST_DAY,
                first,
                ListColumn.LAST_DAY,
                first.plusDays(days - 1),
                ListColumn.TOTAL_HOURS,
                minutes);
        boolean fits = minutes <= days * 24 * 60;
        assertThat(planned.faults().isEmpty()).isEqualTo(fits);
        if (fits) {
            List<Integer> lengths = planned.plan().minutes();
            assertThat(lengths).hasSize(days);
            assertThat(lengths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(minutes);
            assertThat(lengths).allSatisfy(one -> assertThat(one).isBetween(minutes / days, minutes / days + 1));
            assertThat(planned.plan().days()).doesNotHaveDuplicates().first().isEqualTo(first.toString());
        }
    }

    @Test
    void saysWhyASessionCannotBe() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertThat(faults(ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, day)).isEmpty();
        assertThat(faults(ListColumn.SESSION_TITLE, "人权", ListColumn.FIRST_DAY, day))
                .isEmpty();
        assertThat(faults(ListColumn.SESSION_TITLE, "别的", ListColumn.FIRST_DAY, day))
                .containsExactly("history.session.course");
        assertThat(faults(ListColumn.COURSE, "HRLE")).containsExactly("history.session.first-day");
        assertThat(faults(ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, LocalDate.of(2026, 11, 20)))
                .containsExactly("history.session.not-over");
        assertThat(faults(ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, LocalDate.of(1949, 10, 1)))
                .containsExactly("error.year");
        assertThat(faults(ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, day, ListColumn.LAST_DAY, day.plusDays(90)))
                .containsExactly("history.session.too-long");
        assertThat(faults(
                        ListColumn.COURSE,
                        "HRLE",
                        ListColumn.FIRST_DAY,
                        day,
                        ListColumn.LAST_DAY,
                        day.plusDays(1),
                        ListColumn.HOURS_PER_DAY,
                        360,
                        ListColumn.TOTAL_HOURS,
                        360))
                .containsExactly("history.session.hours-differ");
    }

    @Test
    void rowsOfOneSessionNeedNotFollowEachOtherNorRepeatIt() {
        LocalDate march = LocalDate.of(2024, 3, 1);
        PastBook book = PastBook.of(List.of(
                row(2, ListColumn.SESSION_KEY, "第1期", ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, march),
                row(3),
                row(4, ListColumn.SESSION_KEY, "第2期", ListColumn.COURSE, "HRLE", ListColumn.FIRST_DAY, march),
                row(5, ListColumn.SESSION_KEY, "第 1 期"),
                row(6, ListColumn.SESSION_KEY, "第1期", ListColumn.FIRST_DAY, march.plusDays(3)),
                row(
                        7,
                        ListColumn.SESSION_KEY,
                        "第1期",
                        ListColumn.COURSE,
                        "HRLE",
                        ListColumn.FIRST_DAY,
                        march.plusYears(1))));
        assertThat(book.groups())
                .extracting(group -> group.rows().stream().map(PastRow::row).toList())
                .containsExactly(List.of(2, 3, 5, 6), List.of(4), List.of(7));
        assertThat(book.conflicts().keySet()).containsExactly(6);
    }
}
