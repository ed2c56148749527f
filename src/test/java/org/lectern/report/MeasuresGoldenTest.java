package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.report.Book.LAW;
import static org.lectern.report.Book.LECTURE;
import static org.lectern.report.Book.session;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** The worked examples G1 and G2: three sessions with known answers. */
class MeasuresGoldenTest {

    private static final int ALL = 4 * 180;

    /** Of S1: 1 to 7 in all slots, 8 in two of four, 9 excused, 10 absent. Of S2: 1, 2 and 11 to 13. */
    private static Book g1(LongUnaryOperator canonical) {
        Book book = new Book();
        SessionFact s1 = book.held(session(1, "GZHU", LAW, "2026-03-06"));
        for (long person = 1; person <= 7; person++) {
            book.came(s1, canonical.applyAsLong(person), ALL, ALL);
        }
        book.came(s1, canonical.applyAsLong(8), ALL / 2, ALL);
        book.enrolled(s1, canonical.applyAsLong(9), 0, ALL, Book.Line::allExcused);
        book.came(s1, canonical.applyAsLong(10), 0, ALL);
        return withS2AndS3(book, canonical);
    }

    private static Book withS2AndS3(Book book, LongUnaryOperator canonical) {
        SessionFact s2 = book.held(session(2, "FDU", LAW, "2026-06-12"));
        for (long person : new long[] {1, 2, 11, 12, 13}) {
            book.came(s2, canonical.applyAsLong(person), ALL, ALL);
        }
        SessionFact s3 = book.held(session(3, "GZHU", LECTURE, "2026-09-01"));
        return book.headcount(s3, 31, "GENERAL_PUBLIC", "WOMAN", 70).headcount(s3, 31, "GENERAL_PUBLIC", "MAN", 50);
    }

    @Test
    void g1_every_figure_of_the_total() {
        Figures total = g1(person -> person).total();
        assertThat(total.sessions()).as("M1").isEqualTo(3);
        assertThat(total.courses()).as("M2").isEqualTo(2);
        assertThat(total.enrolledAtStart()).as("M3").isEqualTo(15);
        assertThat(total.attendancesNamed()).as("M4 named").isEqualTo(13);
        assertThat(total.attendancesUnnamed()).as("M4 unnamed").isEqualTo(120);
        assertThat(total.attendances()).as("M4").isEqualTo(133);
        assertThat(total.personsReached()).as("M5").isEqualTo(11);
        assertThat(total.completions()).as("M6").isEqualTo(12);
        assertThat(total.personsTrained()).as("M7").isEqualTo(10);
        assertThat(total.firstTime()).as("M8").isEqualTo(10);
        assertThat(total.repeat()).as("M9").isZero();
        assertThat(total.hours()).as("M10").isEqualTo(150);
        assertThat(total.meanAttendanceRate()).as("M11").isEqualTo(5.0 / 6);
        assertThat(total.noShowRate()).as("M12").isEqualTo(1.0 / 15);
        assertThat(total.countedAtMoreThanOneBase()).as("M20").isEqualTo(2);
        assertThat(total.unnamedShare()).as("M21").isEqualTo(120.0 / 133);
    }

    @Test
    void g1_by_base() {
        Answer answer = g1(person -> person).ask(Question.of(Period.ofYear(2026), Dimension.BASE));
        assertThat(answer.rows()).extracting(Answer.Row::keys).containsExactly(List.of("FDU"), List.of("GZHU"));
        Figures fdu = answer.rows().get(0).figures();
        Figures gzhu = answer.rows().get(1).figures();
        assertThat(List.of(gzhu.sessions(), gzhu.personsReached(), gzhu.personsTrained()))
                .containsExactly(2, 8, 7);
        assertThat(List.of(fdu.sessions(), fdu.personsReached(), fdu.personsTrained()))
                .containsExactly(1, 5, 5);
        assertThat(answer.total().personsReached()).isEqualTo(11);
        assertThat(answer.total().personsTrained()).isEqualTo(10);
        assertThat(answer.reachedInMoreRows()).isEqualTo(2);
        assertThat(answer.trainedInMoreRows()).isEqualTo(2);
        assertThat(gzhu.countedAtMoreThanOneBase())
                .as("inside one base nobody is at two")
                .isZero();
    }

    @Test
    void g2_merge_of_one_who_completed_only_s1_and_one_who_completed_only_s2() {
        figures(g1(person -> person == 11 ? 3 : person).total(), 15, 13, 10, 12, 9, 9, 150, 1.0 / 15, 3);
    }

    @Test
    void g2_merge_of_two_who_completed_only_s1() {
        Book book = new Book();
        SessionFact s1 = book.held(session(1, "GZHU", LAW, "2026-03-06"));
        for (long person : new long[] {1, 2, 3, 5, 6, 7}) { // 4 is 3 now, the other enrolment MERGED_AWAY
            book.came(s1, person, ALL, ALL);
        }
        book.came(s1, 8, ALL / 2, ALL);
        book.enrolled(s1, 9, 0, ALL, Book.Line::allExcused);
        book.came(s1, 10, 0, ALL);
        figures(withS2AndS3(book, person -> person).total(), 14, 12, 10, 11, 9, 9, 138, 1.0 / 14, 2);
    }

    @Test
    void g2_merge_of_one_who_completed_and_the_one_who_came_half() {
        Book book = new Book();
        SessionFact s1 = book.held(session(1, "GZHU", LAW, "2026-03-06"));
        for (long person = 1; person <= 7; person++) { // 8 is 7 now: the best mark of each slot stands
            book.came(s1, person, ALL, ALL);
        }
        book.enrolled(s1, 9, 0, ALL, Book.Line::allExcused);
        book.came(s1, 10, 0, ALL);
        figures(withS2AndS3(book, person -> person).total(), 14, 12, 10, 12, 10, 10, 144, 1.0 / 14, 2);
    }

    private static void figures(
            Figures total, int m3, int m4Named, int m5, int m6, int m7, int m8, int m10, double m12, int m20) {
        assertThat(List.of(
                        total.enrolledAtStart(),
                        total.attendancesNamed(),
                        total.personsReached(),
                        total.completions(),
                        total.personsTrained(),
                        total.firstTime()))
                .containsExactly(m3, m4Named, m5, m6, m7, m8);
        assertThat(total.hours()).isEqualTo(m10);
        assertThat(total.noShowRate()).isEqualTo(m12);
        assertThat(total.countedAtMoreThanOneBase()).isEqualTo(m20);
    }
}
