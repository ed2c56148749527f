package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lectern.attendance.AttendanceSheet.Cell;
import org.lectern.attendance.AttendanceSheet.Count;
import org.lectern.attendance.AttendanceSheet.Line;

class AttendanceSheetTest {

    private static final Instant START = Instant.parse("2026-11-23T00:30:00Z");
    private static final Instant CLOSED = START.plusSeconds(4 * 3600);
    private static final Instant LONG_AGO = START.minusSeconds(30 * 86400);

    private static Line line(long id, MarkStatus status) {
        return new Line(id, LONG_AGO, null, status);
    }

    private static AttendanceSheet open(Line... lines) {
        return new AttendanceSheet(START, null, List.of(lines));
    }

    @Test
    void unmarkedIsAskedForInTheOrderOfTheSheet() {
        AttendanceSheet sheet = open(line(3, null), line(1, MarkStatus.EXCUSED), line(2, null));

        assertThat(sheet.unmarked()).containsExactly(3L, 2L);
        assertThat(sheet.isComplete()).isFalse();
        assertThat(open(line(1, MarkStatus.ABSENT)).isComplete()).isTrue();
    }

    @Test
    void aSheetWithoutPeopleIsComplete() {
        assertThat(open().isComplete()).isTrue();
    }

    @Test
    void whoWasEnrolledAfterTheClosingJoinedLaterAndBlocksNothing() {
        Line later = new Line(1, CLOSED.plusNanos(1000), null, null);
        Line justBefore = new Line(2, CLOSED, null, null);
        AttendanceSheet sheet = new AttendanceSheet(START, CLOSED, List.of(later, justBefore));

        assertThat(sheet.cell(later)).isEqualTo(Cell.JOINED_LATER);
        assertThat(sheet.cell(justBefore)).isEqualTo(Cell.UNMARKED);
        assertThat(sheet.unmarked()).containsExactly(2L);
    }

    @Test
    void asLongAsTheRegisterWasNeverClosedALateEnrolmentHasACell() {
        assertThat(open(new Line(1, CLOSED.plusSeconds(86400), null, null)).unmarked())
                .containsExactly(1L);
    }

    @Test
    void whoJoinedLaterMayStillBeGivenAMark() {
        Line given = new Line(1, CLOSED.plusSeconds(1), null, MarkStatus.PRESENT);

        assertThat(new AttendanceSheet(START, CLOSED, List.of(given)).cell(given))
                .isEqualTo(Cell.MARKED);
    }

    @Test
    void whoHadWithdrawnBeforeTheSlotIsNotAskedForAndWhoWithdrewDuringItIs() {
        Line gone = new Line(1, LONG_AGO, START.minusSeconds(1), null);
        Line left = new Line(2, LONG_AGO, START, null);

        assertThat(open(gone, left).cell(gone)).isEqualTo(Cell.GONE_BEFORE);
        assertThat(open(gone, left).unmarked()).containsExactly(2L);
    }

    @Test
    void countsTheMarks() {
        AttendanceSheet sheet = open(
                line(1, MarkStatus.PRESENT),
                line(2, MarkStatus.PRESENT),
                line(3, MarkStatus.LATE),
                line(4, MarkStatus.LEFT_EARLY),
                line(5, MarkStatus.ABSENT),
                line(6, MarkStatus.EXCUSED),
                line(7, null));

        assertThat(sheet.attended()).isEqualTo(4);
        assertThat(sheet.with(MarkStatus.PRESENT)).isEqualTo(2);
        assertThat(sheet.with(MarkStatus.ABSENT)).isEqualTo(1);
        assertThat(sheet.with(MarkStatus.EXCUSED)).isEqualTo(1);
    }

    @Test
    void theHeadcountIsTheGreatestOfTheHeldSlotsAndNeverTheirSum() {
        List<Count> counts = List.of(
                new Count(1, START, true, 80),
                new Count(2, START.plusSeconds(10), true, 120),
                new Count(3, START.plusSeconds(20), false, 500));

        assertThat(AttendanceSheet.headcountOf(counts)).map(Count::slot).contains(2L);
    }

    @Test
    void theEarliestSlotCountsWhereSeveralHaveTheGreatestHeadcount() {
        Count late = new Count(1, START.plusSeconds(10), true, 120);
        Count early = new Count(2, START, true, 120);
        Count sameTime = new Count(1, START, true, 120);

        assertThat(AttendanceSheet.headcountOf(List.of(late, early))).contains(early);
        assertThat(AttendanceSheet.headcountOf(List.of(early, sameTime))).contains(sameTime);
    }

    @Test
    void withoutPeopleThereIsNoHeadcount() {
        assertThat(AttendanceSheet.headcountOf(List.of(new Count(1, START, true, 0))))
                .isEmpty();
        assertThat(AttendanceSheet.headcountOf(List.of(new Count(1, START, true, 1))))
                .isPresent();
        assertThat(AttendanceSheet.headcountOf(List.of())).isEmpty();
    }

    @Property
    void everyLineIsOneOfFourAndOnlyUnmarkedOnesBlock(@ForAll("lines") List<Line> lines) {
        AttendanceSheet sheet = new AttendanceSheet(START, CLOSED, lines);

        long blocked = lines.stream()
                .filter(line -> line.status() == null)
                .filter(line -> !line.confirmed().isAfter(CLOSED))
                .filter(line -> line.withdrawn() == null || !line.withdrawn().isBefore(START))
                .count();
        assertThat(sheet.unmarked()).hasSize((int) blocked);
        assertThat(sheet.isComplete()).isEqualTo(blocked == 0);
    }

    @Property
    void markingTheRestCompletesTheSheetAndChangesNoMarkThatIsThere(@ForAll("lines") List<Line> lines) {
        AttendanceSheet before = new AttendanceSheet(START, CLOSED, lines);
        AttendanceSheet after = new AttendanceSheet(
                START,
                CLOSED,
                lines.stream()
                        .map(line -> before.unmarked().contains(line.enrolment())
                                ? new Line(line.enrolment(), line.confirmed(), line.withdrawn(), MarkStatus.ABSENT)
                                : line)
                        .toList());

        assertThat(after.isComplete()).isTrue();
        assertThat(after.attended()).isEqualTo(before.attended());
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Instant> confirmed = Arbitraries.longs().between(-10, 20).map(hour -> START.plusSeconds(hour * 3600));
        Arbitrary<Instant> withdrawn = Arbitraries.longs()
                .between(-5, 20)
                .map(hour -> START.plusSeconds(hour * 3600))
                .injectNull(0.6);
        Arbitrary<MarkStatus> status = Arbitraries.of(MarkStatus.class).injectNull(0.5);
        return Combinators.combine(confirmed, withdrawn, status)
                .as((from, to, mark) -> new Line(0, from, to, mark))
                .list()
                .ofMaxSize(20)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Line(
                                i,
                                list.get(i).confirmed(),
                                list.get(i).withdrawn(),
                                list.get(i).status()))
                        .toList());
    }
}
