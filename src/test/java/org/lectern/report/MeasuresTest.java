package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.report.Book.LAW;
import static org.lectern.report.Book.LECTURE;
import static org.lectern.report.Book.provisional;
import static org.lectern.report.Book.selfPaced;
import static org.lectern.report.Book.session;
import static org.lectern.report.Book.withInstruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules of counting, one by one: every row of the table of edge cases that is decided here. */
class MeasuresTest {

    private static final Period YEAR = Period.ofYear(2026);

    private final Book book = new Book();
    private final SessionFact spring = session(1, "GZHU", LAW, "2026-03-06");
    private final SessionFact autumn = session(2, "GZHU", LAW, "2026-10-09");

    @Test
    void same_person_in_two_sessions() {
        book.held(spring);
        book.held(autumn);
        book.came(spring, 1, 180, 180).came(autumn, 1, 180, 180);
        Figures total = book.total();
        assertThat(total.attendances()).isEqualTo(2);
        assertThat(total.completions()).isEqualTo(2);
        assertThat(total.personsReached()).isEqualTo(1);
        assertThat(total.personsTrained()).isEqualTo(1);
        assertThat(total.sessions()).isEqualTo(2);
        assertThat(total.courses()).isEqualTo(1);
    }

    @Test
    void person_in_two_rows_is_once_in_each_once_in_the_total_and_in_k() {
        book.held(spring);
        book.held(autumn);
        book.came(spring, 1, 180, 180);
        book.enrolled(autumn, 1, 100, 180, line -> line.group("PROSECUTION", "PROSECUTION"));
        book.came(spring, 2, 180, 180).came(autumn, 2, 180, 180);
        Answer answer = book.ask(Question.of(YEAR, Dimension.TARGET_GROUP));
        assertThat(answer.rows())
                .extracting(Answer.Row::keys)
                .containsExactly(List.of("POLICE"), List.of("PROSECUTION"));
        assertThat(answer.rows())
                .extracting(row -> row.figures().personsReached())
                .containsExactly(2, 1);
        assertThat(answer.rows())
                .extracting(row -> row.figures().personsTrained())
                .containsExactly(2, 0);
        assertThat(answer.total().personsReached()).isEqualTo(2);
        assertThat(answer.reachedInMoreRows()).isEqualTo(1);
        assertThat(answer.trainedInMoreRows()).as("trained as police only").isZero();
    }

    @Test
    void partial_attendance_is_reached_but_not_trained() {
        book.held(spring);
        Figures total = book.came(spring, 1, 90, 180).total();
        assertThat(total.attendances()).isEqualTo(1);
        assertThat(total.personsReached()).isEqualTo(1);
        assertThat(total.hours()).isEqualTo(1.5);
        assertThat(total.completions()).isZero();
        assertThat(total.personsTrained()).isZero();
        assertThat(total.firstTime()).isZero();
    }

    @Test
    void absent_is_a_no_show_and_excused_is_not_but_both_lower_the_rate() {
        book.held(spring);
        book.came(spring, 1, 180, 180).came(spring, 2, 0, 180);
        book.enrolled(spring, 3, 0, 180, Book.Line::allExcused);
        Figures total = book.total();
        assertThat(total.enrolledAtStart()).isEqualTo(3);
        assertThat(total.noShows()).isEqualTo(1);
        assertThat(total.noShowRate()).isEqualTo(1.0 / 3);
        assertThat(total.meanAttendanceRate()).isEqualTo(1.0 / 3);
        assertThat(total.attendances()).isEqualTo(1);
    }

    @Test
    void excused_from_everything_and_yet_there_is_no_no_show_twice() {
        book.held(spring);
        book.enrolled(spring, 1, 60, 180, Book.Line::allExcused);
        assertThat(book.total().noShows()).isZero();
    }

    @Test
    void an_excused_one_alone_leaves_no_no_show() {
        book.held(spring);
        book.enrolled(spring, 1, 0, 180, Book.Line::allExcused);
        assertThat(book.total().noShows()).isZero();
        book.came(spring, 2, 0, 180).came(spring, 3, 0, 180);
        assertThat(book.total().noShows()).isEqualTo(2);
    }

    @Test
    void mean_attendance_is_pooled_and_no_mean_of_means() {
        book.held(spring);
        book.held(autumn);
        book.came(spring, 1, 60, 60).came(autumn, 2, 0, 540);
        assertThat(book.total().meanAttendanceRate()).isEqualTo(0.1);
    }

    @Test
    void shortened_and_not_held_slots_come_as_fewer_minutes() {
        book.held(spring);
        assertThat(book.came(spring, 1, 0, 0).total().meanAttendanceRate()).isNull();
    }

    @Test
    void session_over_the_year_end_counts_once_by_its_reporting_date() {
        SessionFact over = book.held(session(3, "GZHU", LAW, "2027-01-02"));
        book.came(over, 1, 180, 180).headcount(over, 1, "MEDIA", "MAN", 5);
        Figures old = book.ask(Question.of(YEAR)).total();
        assertThat(List.of(old.sessions(), old.attendances(), old.personsTrained()))
                .containsOnly(0);
        Figures next = book.ask(Question.of(Period.ofYear(2027))).total();
        assertThat(List.of(next.sessions(), next.attendances(), next.personsTrained()))
                .containsExactly(1, 6, 1);
    }

    @Test
    void both_days_of_the_period_belong_to_it() {
        SessionFact first = book.held(session(1, "GZHU", LAW, "2026-01-01"));
        SessionFact last = book.held(session(2, "GZHU", LAW, "2026-12-31"));
        book.came(first, 1, 180, 180).came(last, 2, 180, 180);
        assertThat(book.total().sessions()).isEqualTo(2);
        assertThat(book.total().personsTrained()).isEqualTo(2);
        assertThat(book.ask(Question.of(Period.ALWAYS)).total().sessions()).isEqualTo(2);
        LocalDate second = LocalDate.of(2026, 1, 2);
        assertThat(book.ask(Question.of(new Period(second, null))).total().sessions())
                .isEqualTo(1);
        assertThat(book.ask(Question.of(new Period(null, second))).total().sessions())
                .isEqualTo(1);
    }

    @Test
    void walk_in_counts_in_everything_but_the_start() {
        book.held(spring);
        Figures total = book.enrolled(spring, 1, 180, 180, Book.Line::walkIn).total();
        assertThat(total.enrolledAtStart()).isZero();
        assertThat(total.noShowRate()).as("0 / 0 is no rate").isNull();
        assertThat(List.of(total.attendances(), total.personsReached(), total.completions(), total.personsTrained()))
                .containsOnly(1);
        assertThat(total.hours()).isEqualTo(3);
    }

    @Test
    void walk_in_who_then_never_came_is_no_no_show() {
        book.held(spring);
        assertThat(book.enrolled(spring, 1, 0, 180, Book.Line::walkIn).total().noShows())
                .isZero();
    }

    @Test
    void headcount_counts_in_sessions_and_attendances_only() {
        SessionFact lecture = book.held(session(3, "GZHU", LECTURE, "2026-05-01"));
        Figures total = book.headcount(lecture, 1, "MEDIA", "WOMAN", 8).total();
        assertThat(List.of(total.sessions(), total.attendances(), total.attendancesUnnamed()))
                .containsExactly(1, 8, 8);
        assertThat(List.of(
                        total.personsReached(),
                        total.completions(),
                        total.personsTrained(),
                        total.firstTime(),
                        total.repeat(),
                        total.attendancesNamed()))
                .containsOnly(0);
        assertThat(total.hours()).isZero();
        assertThat(total.unnamedShare()).isEqualTo(1);
        assertThat(total.unknownShare()).as("0 / 0 is no share").isNull();
        assertThat(total.hasManyUnknown()).isFalse();
    }

    @Test
    void headcount_of_a_session_is_that_of_its_greatest_slot_and_never_a_sum() {
        SessionFact lecture = book.held(session(3, "GZHU", LECTURE, "2026-05-01"));
        book.headcount(lecture, 1, "MEDIA", "WOMAN", 30).headcount(lecture, 1, "MEDIA", "MAN", 10);
        book.headcount(lecture, 2, "MEDIA", "WOMAN", 35).headcount(lecture, 2, "MEDIA", "MAN", 15);
        book.headcount(lecture, 3, "MEDIA", "MAN", 45);
        assertThat(book.total().attendancesUnnamed()).isEqualTo(50);
        Question byGender = Question.of(YEAR, Dimension.GENDER);
        assertThat(book.row(byGender, "WOMAN").attendances()).isEqualTo(35);
        assertThat(book.row(byGender, "MAN").attendances()).isEqualTo(15);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "MAN"))
                        .total()
                        .attendances())
                .as("the slot is chosen before the filter looks at its cells")
                .isEqualTo(15);
    }

    @Test
    void on_a_tie_the_earliest_slot_is_the_headcount() {
        SessionFact lecture = book.held(session(3, "GZHU", LECTURE, "2026-05-01"));
        book.headcount(lecture, 2, "MEDIA", "MAN", 20).headcount(lecture, 1, "MEDIA", "WOMAN", 20);
        assertThat(book.keys(Question.of(YEAR, Dimension.GENDER))).containsExactly(List.of("WOMAN"));
    }

    @Test
    void an_empty_cell_of_a_headcount_makes_no_row() {
        SessionFact lecture = book.held(session(3, "GZHU", LECTURE, "2026-05-01"));
        book.headcount(lecture, 1, "MEDIA", "WOMAN", 8).headcount(lecture, 1, "MEDIA", "MAN", 0);
        assertThat(book.keys(Question.of(YEAR, Dimension.GENDER))).containsExactly(List.of("WOMAN"));
    }

    @Test
    void headcount_stands_under_unknown_where_it_knows_nothing_and_a_filter_leaves_it_out() {
        SessionFact lecture = book.held(session(3, "GZHU", LECTURE, "2026-05-01"));
        book.headcount(lecture, 1, "MEDIA", "WOMAN", 8);
        book.enrolled(lecture, 1, 60, 60, line -> line.province(null).rankBand(null));
        for (Dimension dimension : List.of(Dimension.PROVINCE, Dimension.RANK_BAND)) {
            assertThat(book.row(Question.of(YEAR, dimension), "UNKNOWN").attendances())
                    .isEqualTo(9);
            assertThat(book.ask(Question.of(YEAR).only(dimension, "UNKNOWN"))
                            .total()
                            .attendances())
                    .isEqualTo(1);
            assertThat(book.ask(Question.of(YEAR).within(dimension, "UNKNOWN"))
                            .total()
                            .attendances())
                    .as("to look into the row is no filter")
                    .isEqualTo(9);
        }
        assertThat(book.row(Question.of(YEAR, Dimension.TARGET_GROUP), "MEDIA").attendances())
                .isEqualTo(8);
        assertThat(book.row(Question.of(YEAR, Dimension.TARGET_GROUP_DETAIL), "MEDIA")
                        .attendances())
                .isEqualTo(8);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.TARGET_GROUP, "MEDIA"))
                        .total()
                        .attendances())
                .isEqualTo(8);
        assertThat(book.row(Question.of(YEAR, Dimension.BASE), "GZHU").attendances())
                .isEqualTo(9);
    }

    @Test
    void missing_gender_province_and_band_are_unknown_and_the_last_row() {
        book.held(spring);
        book.enrolled(
                spring, 1, 180, 180, line -> line.gender(null).province(null).rankBand(null));
        book.enrolled(spring, 2, 180, 180, line -> line.gender("WOMAN")
                .province("Zhejiang")
                .rankBand("Z"));
        assertThat(book.keys(Question.of(YEAR, Dimension.GENDER)))
                .containsExactly(List.of("WOMAN"), List.of("UNKNOWN"));
        assertThat(book.keys(Question.of(YEAR, Dimension.PROVINCE)))
                .containsExactly(List.of("Zhejiang"), List.of("UNKNOWN"));
        assertThat(book.keys(Question.of(YEAR, Dimension.RANK_BAND))).containsExactly(List.of("Z"), List.of("UNKNOWN"));
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "UNKNOWN"))
                        .total()
                        .personsTrained())
                .isEqualTo(1);
    }

    @Test
    void unknown_share_is_of_the_named_attendances() {
        book.held(spring);
        book.enrolled(spring, 1, 180, 180, line -> line.group("UNKNOWN", "UNKNOWN"));
        book.enrolled(spring, 2, 180, 180, line -> line.gender(null));
        book.enrolled(spring, 3, 180, 180, line -> line.province(null));
        book.enrolled(spring, 4, 180, 180, line -> line.rankBand(null));
        book.enrolled(spring, 5, 0, 180, line -> line.province(null));
        book.headcount(spring, 1, "UNKNOWN", "WOMAN", 5);
        assertThat(book.total().unknownShare()).isEqualTo(3.0 / 4);
        assertThat(book.total().hasManyUnknown()).isTrue();
    }

    @Test
    void ten_per_cent_unknown_is_no_warning_yet() {
        book.held(spring);
        book.enrolled(spring, 1, 180, 180, line -> line.gender(null));
        for (long person = 2; person <= 10; person++) {
            book.came(spring, person, 180, 180);
        }
        assertThat(book.total().unknownShare()).isEqualTo(0.1);
        assertThat(book.total().hasManyUnknown()).isFalse();
        book.enrolled(spring, 11, 180, 180, line -> line.province(null));
        assertThat(book.total().hasManyUnknown()).isTrue();
    }

    @Test
    void nothing_at_all_has_no_shares() {
        Figures nothing = book.total();
        assertThat(nothing.sessions()).isZero();
        assertThat(nothing.provisionalShare()).isNull();
        assertThat(nothing.unnamedShare()).isNull();
        assertThat(nothing.unknownShare()).isNull();
        assertThat(nothing.meanAttendanceRate()).isNull();
        assertThat(nothing.noShowRate()).isNull();
        assertThat(book.ask(Question.of(YEAR, Dimension.BASE)).rows()).isEmpty();
    }

    @Test
    void session_that_is_held_and_not_closed_is_provisional() {
        book.held(provisional(spring));
        book.held(autumn);
        book.came(provisional(spring), 1, 180, 180).came(autumn, 2, 180, 180);
        assertThat(book.total().provisionalSessions()).isEqualTo(1);
        assertThat(book.total().provisionalShare()).isEqualTo(0.5);
        assertThat(book.total().personsTrained()).isEqualTo(2);
    }

    @Test
    void published_figures_are_final_ones() {
        book.held(provisional(spring));
        book.held(autumn);
        book.came(provisional(spring), 1, 180, 180).came(autumn, 2, 180, 180);
        book.headcount(provisional(spring), 1, "MEDIA", "MAN", 3);
        Figures published = book.ask(Question.of(YEAR).onlyFinal()).total();
        assertThat(List.of(published.sessions(), published.attendances(), published.personsTrained()))
                .containsOnly(1);
    }

    @Test
    void session_without_any_people_counts_as_held() {
        book.held(spring);
        assertThat(book.total().sessions()).isEqualTo(1);
        assertThat(book.row(Question.of(YEAR, Dimension.BASE), "GZHU").sessions())
                .isEqualTo(1);
        assertThat(book.keys(Question.of(YEAR, Dimension.GENDER)))
                .as("no person, no row")
                .isEmpty();
        assertThat(book.ask(Question.of(YEAR, Dimension.GENDER)).total().sessions())
                .isEqualTo(1);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "WOMAN"))
                        .total()
                        .sessions())
                .isZero();
    }

    @Test
    void session_stands_in_each_row_of_its_people_also_of_the_absent() {
        book.held(spring);
        book.came(spring, 1, 180, 180);
        book.enrolled(spring, 2, 0, 180, line -> line.gender("MAN"));
        book.headcount(spring, 1, "MEDIA", "OTHER_OR_NOT_STATED", 1);
        Question byGender = Question.of(YEAR, Dimension.GENDER);
        assertThat(book.keys(byGender))
                .containsExactly(List.of("MAN"), List.of("OTHER_OR_NOT_STATED"), List.of("WOMAN"));
        assertThat(book.ask(byGender).rows()).allMatch(row -> row.figures().sessions() == 1);
        assertThat(book.ask(byGender).total().sessions()).isEqualTo(1);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "MAN"))
                        .total()
                        .sessions())
                .isEqualTo(1);
    }

    @Test
    void two_personal_dimensions_need_one_person_with_both() {
        book.held(spring);
        book.came(spring, 1, 180, 180);
        book.enrolled(spring, 2, 180, 180, line -> line.gender("MAN").province("Hainan"));
        assertThat(book.keys(Question.of(YEAR, Dimension.GENDER, Dimension.PROVINCE)))
                .containsExactly(List.of("MAN", "Hainan"), List.of("WOMAN", "Guangdong"));
    }

    @Test
    void instruments_each_have_the_session_and_none_named_is_unknown() {
        SessionFact two = book.held(withInstruments(spring, "CAT", "CRC"));
        SessionFact none = book.held(withInstruments(autumn));
        book.came(two, 1, 180, 180).came(none, 2, 180, 180);
        Question byInstrument = Question.of(YEAR, Dimension.INSTRUMENT);
        assertThat(book.keys(byInstrument)).containsExactly(List.of("CAT"), List.of("CRC"), List.of("UNKNOWN"));
        assertThat(book.ask(byInstrument).rows()).allMatch(row -> row.figures().personsTrained() == 1);
        assertThat(book.ask(byInstrument).trainedInMoreRows()).isEqualTo(1);
        assertThat(book.ask(byInstrument).total().personsTrained()).isEqualTo(2);
        Question onlyCat = byInstrument.only(Dimension.INSTRUMENT, "CAT");
        assertThat(book.keys(onlyCat)).as("who asks for one is shown one").containsExactly(List.of("CAT"));
        assertThat(book.ask(onlyCat).total().sessions()).isEqualTo(1);
        assertThat(book.ask(byInstrument.within(Dimension.INSTRUMENT, "CRC"))
                        .total()
                        .personsTrained())
                .isEqualTo(1);
    }

    @Test
    void months_and_years_are_those_of_the_reporting_date() {
        book.held(spring);
        book.held(autumn);
        SessionFact later = book.held(session(3, "FDU", LECTURE, "2027-02-01"));
        book.came(spring, 1, 180, 180).came(autumn, 1, 180, 180).came(later, 1, 180, 180);
        Question always = Question.of(Period.ALWAYS, Dimension.MONTH);
        assertThat(book.keys(always)).containsExactly(List.of("2026-03"), List.of("2026-10"), List.of("2027-02"));
        assertThat(book.keys(always.rowsBy(Dimension.YEAR))).containsExactly(List.of("2026"), List.of("2027"));
        assertThat(book.keys(always.rowsBy(Dimension.YEAR, Dimension.COURSE)))
                .containsExactly(List.of("2026", LAW), List.of("2027", LECTURE));
        assertThat(book.ask(always).trainedInMoreRows()).isEqualTo(1);
        assertThat(book.ask(always.within(Dimension.MONTH, "2026-10")).total().sessions())
                .isEqualTo(1);
    }

    @Test
    void rows_stand_in_the_order_of_the_reference_data() {
        book.held(spring);
        book.enrolled(spring, 1, 1, 2, line -> line.gender("A"));
        book.enrolled(spring, 2, 1, 2, line -> line.gender("B"));
        book.enrolled(spring, 3, 1, 2, line -> line.gender(null));
        KeyOrder reference =
                (dimension, key) -> Map.of("B", 1, "A", 2, "UNKNOWN", 0).get(key);
        Answer answer = Measures.of(book.facts(), Question.of(YEAR, Dimension.GENDER), reference);
        assertThat(answer.rows())
                .extracting(Answer.Row::keys)
                .containsExactly(List.of("B"), List.of("A"), List.of("UNKNOWN"));
    }

    @Test
    void target_group_by_its_two_levels() {
        book.held(spring);
        book.enrolled(spring, 1, 180, 180, line -> line.group("POLICE", "POLICE_TRAFFIC"));
        book.enrolled(spring, 2, 180, 180, line -> line.group("POLICE", "POLICE_BORDER"));
        book.enrolled(spring, 3, 180, 180, line -> line.group("MEDIA", "MEDIA"));
        assertThat(book.row(Question.of(YEAR, Dimension.TARGET_GROUP), "POLICE").personsTrained())
                .isEqualTo(2);
        assertThat(book.keys(Question.of(YEAR, Dimension.TARGET_GROUP_DETAIL)))
                .containsExactly(List.of("MEDIA"), List.of("POLICE_BORDER"), List.of("POLICE_TRAFFIC"));
        Question all = Question.of(YEAR);
        assertThat(trained(all.only(Dimension.TARGET_GROUP, "POLICE"))).isEqualTo(2);
        assertThat(trained(all.only(Dimension.TARGET_GROUP, "POLICE_BORDER"))).isEqualTo(1);
        assertThat(trained(all.only(Dimension.TARGET_GROUP, "POLICE_BORDER", "MEDIA")))
                .isEqualTo(2);
        assertThat(trained(all.only(Dimension.TARGET_GROUP, "LAWYERS"))).isZero();
    }

    @Test
    void filters_of_the_session_hold_for_sessions_people_and_headcounts() {
        SessionFact other = book.held(session(5, "FDU", LECTURE, "2026-04-01"));
        book.held(spring);
        book.came(spring, 1, 180, 180).headcount(spring, 1, "MEDIA", "MAN", 2);
        book.came(other, 2, 180, 180).headcount(other, 2, "MEDIA", "MAN", 3);
        Figures gzhu = book.ask(Question.of(YEAR).only(Dimension.BASE, "GZHU")).total();
        assertThat(List.of(gzhu.sessions(), gzhu.attendancesNamed(), gzhu.attendancesUnnamed()))
                .containsExactly(1, 1, 2);
        Figures lectures =
                book.ask(Question.of(YEAR).within(Dimension.COURSE, LECTURE)).total();
        assertThat(List.of(lectures.sessions(), lectures.attendancesNamed(), lectures.attendancesUnnamed()))
                .containsExactly(1, 1, 3);
        Figures both =
                book.ask(Question.of(YEAR).only(Dimension.BASE, "GZHU", "FDU")).total();
        assertThat(both.sessions()).isEqualTo(2);
        Figures none = book.ask(Question.of(YEAR).only(Dimension.BASE, "GZHU").only(Dimension.COURSE, LECTURE))
                .total();
        assertThat(none.sessions()).isZero();
        assertThat(book.row(Question.of(YEAR, Dimension.SESSION), "5").attendances())
                .isEqualTo(4);
        assertThat(book.row(Question.of(YEAR, Dimension.KIND), "TRAINING_COURSE")
                        .sessions())
                .isEqualTo(2);
        assertThat(book.row(Question.of(YEAR, Dimension.MODE), "IN_PERSON").sessions())
                .isEqualTo(2);
    }

    @Test
    void first_time_is_without_any_completion_before_the_period_whatever_the_filter() {
        book.held(spring);
        book.came(spring, 1, 180, 180).came(spring, 2, 180, 180).came(spring, 3, 90, 180);
        book.trainedBefore(1, 3);
        assertThat(List.of(book.total().firstTime(), book.total().repeat())).containsExactly(1, 1);
        Figures row = book.row(Question.of(YEAR, Dimension.MONTH).only(Dimension.BASE, "GZHU"), "2026-03");
        assertThat(List.of(row.firstTime(), row.repeat())).containsExactly(1, 1);
        Figures open = book.ask(Question.of(new Period(null, LocalDate.of(2026, 12, 31))))
                .total();
        assertThat(List.of(open.firstTime(), open.repeat()))
                .as("no beginning, no before")
                .containsExactly(2, 0);
    }

    @Test
    void a_second_completion_within_the_period_is_not_a_repeat() {
        book.held(spring);
        book.held(autumn);
        book.came(spring, 1, 180, 180).came(autumn, 1, 180, 180);
        assertThat(book.row(Question.of(YEAR, Dimension.MONTH), "2026-10").firstTime())
                .isEqualTo(1);
    }

    @Test
    void self_paced_counts_in_completions_and_persons_trained_only() {
        SessionFact online = book.held(selfPaced(9, "GZHU", "ONLINE"));
        book.enrolled(online, 1, 0, 0, line -> line.completedOn("2026-08-01"));
        book.enrolled(online, 2, 0, 0, line -> line); // still at it: no day, no count
        Figures total = book.total();
        assertThat(List.of(total.completions(), total.personsTrained(), total.firstTime(), total.onlySelfPaced()))
                .containsOnly(1);
        assertThat(List.of(
                        total.sessions(),
                        total.courses(),
                        total.enrolledAtStart(),
                        total.attendances(),
                        total.personsReached(),
                        total.noShows()))
                .containsOnly(0);
        assertThat(total.meanAttendanceRate()).isNull();
        assertThat(book.keys(Question.of(YEAR, Dimension.MONTH))).containsExactly(List.of("2026-08"));
        assertThat(book.row(Question.of(YEAR, Dimension.MODE), "SELF_PACED").personsTrained())
                .isEqualTo(1);
    }

    @Test
    void self_paced_and_not_completed_makes_no_row_even_with_a_day() {
        SessionFact online = book.held(selfPaced(9, "GZHU", "ONLINE"));
        book.enrolled(online, 1, 0, 0, line -> line.completedOn("2026-08-01").neverCompleted());
        assertThat(book.keys(Question.of(YEAR, Dimension.BASE))).isEmpty();
    }

    @Test
    void who_also_completed_in_a_room_is_not_only_self_paced() {
        SessionFact online = book.held(selfPaced(9, "GZHU", "ONLINE"));
        book.held(spring);
        book.enrolled(online, 1, 0, 0, line -> line.completedOn("2026-08-01"));
        book.came(spring, 1, 180, 180);
        book.enrolled(online, 2, 0, 0, line -> line.completedOn("2026-08-02"));
        book.came(spring, 2, 90, 180);
        assertThat(book.total().personsTrained()).isEqualTo(2);
        assertThat(book.total().onlySelfPaced())
                .as("the second one only came half to the room")
                .isEqualTo(1);
        assertThat(book.total().completions()).isEqualTo(3);
        assertThat(book.row(Question.of(YEAR, Dimension.MODE), "SELF_PACED").onlySelfPaced())
                .isEqualTo(2);
    }

    @Test
    void trained_by_gender_is_of_the_snapshot_and_missing_is_not_stated() {
        book.held(spring);
        book.enrolled(spring, 1, 180, 180, line -> line.gender("WOMAN"));
        book.enrolled(spring, 2, 180, 180, line -> line.gender("MAN"));
        book.enrolled(spring, 3, 180, 180, line -> line.gender("MAN"));
        book.enrolled(spring, 4, 180, 180, line -> line.gender("OTHER_OR_NOT_STATED"));
        book.enrolled(spring, 5, 180, 180, line -> line.gender(null));
        book.enrolled(spring, 6, 180, 180, line -> line.gender(null));
        book.enrolled(spring, 7, 10, 180, line -> line.gender("MAN"));
        Figures total = book.total();
        assertThat(List.of(total.women(), total.men(), total.otherOrNotStated()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void person_at_three_bases_counts_twice_in_m20_and_once_in_k() {
        for (String base : List.of("GZHU", "FDU", "WHU")) {
            SessionFact session = book.held(session(base.hashCode(), base, LAW, "2026-05-05"));
            book.came(session, 1, 180, 180);
            SessionFact again = book.held(session(base.hashCode() + 1L, base, LAW, "2026-05-06"));
            book.came(again, 1, 180, 180);
        }
        Answer answer = book.ask(Question.of(YEAR, Dimension.BASE));
        assertThat(answer.total().countedAtMoreThanOneBase()).isEqualTo(2);
        assertThat(answer.trainedInMoreRows()).isEqualTo(1);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.BASE, "GZHU", "FDU"))
                        .total()
                        .countedAtMoreThanOneBase())
                .as("inside the filters")
                .isEqualTo(1);
        assertThat(book.row(Question.of(YEAR, Dimension.TARGET_GROUP), "POLICE").countedAtMoreThanOneBase())
                .isEqualTo(2);
    }

    @Test
    void thresholds_of_the_sessions_that_count_are_told() {
        SessionFact strict =
                new SessionFact(8, 80, "FDU", LAW, "SEMINAR", "ONLINE", List.of(), 90, true, LocalDate.of(2026, 7, 1));
        book.held(strict);
        book.held(spring);
        book.came(strict, 1, 90, 90);
        assertThat(book.ask(Question.of(YEAR)).thresholds()).containsExactly(80, 90);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.BASE, "FDU")).thresholds())
                .containsExactly(90);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "WOMAN")).thresholds())
                .containsExactly(90);
        book.headcount(spring, 1, "MEDIA", "MAN", 4);
        assertThat(book.ask(Question.of(YEAR).only(Dimension.GENDER, "MAN")).thresholds())
                .containsExactly(80);
    }

    @Test
    void the_persons_behind_each_figure_are_exactly_as_many_as_the_figure() {
        book.held(spring);
        book.held(autumn);
        book.came(spring, 3, 180, 180)
                .came(spring, 1, 180, 180)
                .came(spring, 2, 0, 180)
                .came(spring, 4, 90, 180);
        book.enrolled(autumn, 1, 180, 180, line -> line.gender("MAN"));
        book.trainedBefore(3);
        Map<PersonFigure, List<Long>> persons = new TreeMap<>();
        Answer answer = Measures.of(
                book.facts(),
                Question.of(YEAR, Dimension.GENDER),
                KeyOrder.BY_KEY,
                (person, figures) -> figures.forEach(figure ->
                        persons.computeIfAbsent(figure, f -> new ArrayList<>()).add(person)));
        assertThat(persons)
                .isEqualTo(Map.of(
                        PersonFigure.PERSONS_REACHED, List.of(1L, 3L, 4L),
                        PersonFigure.PERSONS_TRAINED, List.of(1L, 3L),
                        PersonFigure.WOMEN, List.of(1L, 3L),
                        PersonFigure.MEN, List.of(1L),
                        PersonFigure.FIRST_TIME, List.of(1L),
                        PersonFigure.REPEAT, List.of(3L),
                        PersonFigure.REACHED_IN_MORE_ROWS, List.of(1L),
                        PersonFigure.TRAINED_IN_MORE_ROWS, List.of(1L)));
        assertThat(answer.reachedInMoreRows()).isEqualTo(1);
        assertThat(answer.trainedInMoreRows()).isEqualTo(1);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        LocalDate day = LocalDate.of(2026, 2, 2);
        assertThat(new Period(day, day).contains(day)).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Period(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dimensions_have_the_names_of_the_interface() {
        assertThat(Dimension.byParameter("targetGroupDetail")).contains(Dimension.TARGET_GROUP_DETAIL);
        assertThat(Dimension.byParameter("session")).isEmpty();
        assertThat(Dimension.byParameter(null)).isEmpty();
        assertThat(Set.of(Dimension.values()).stream().filter(Dimension::isPersonal))
                .containsExactlyInAnyOrder(
                        Dimension.TARGET_GROUP,
                        Dimension.TARGET_GROUP_DETAIL,
                        Dimension.PROVINCE,
                        Dimension.GENDER,
                        Dimension.RANK_BAND);
        assertThat(PersonFigure.byParameter("men")).contains(PersonFigure.MEN);
        assertThat(PersonFigure.byParameter("man")).isEmpty();
    }

    @Test
    void a_figure_rests_on_the_enrolments_that_make_the_person_count() {
        book.came(spring, 1, 90, 180).came(spring, 2, 180, 180).came(spring, 3, 0, 180);
        book.enrolled(spring, 4, 180, 180, line -> line.gender("MAN"));
        book.enrolled(spring, 5, 180, 180, line -> line.gender(null));
        book.enrolled(selfPaced(9, "GZHU", "WEB"), 6, 0, 0, line -> line.completedOn("2026-08-01"));
        assertThat(resting(PersonFigure.PERSONS_REACHED)).containsExactly(1L, 2L, 4L, 5L);
        assertThat(resting(PersonFigure.REACHED_IN_MORE_ROWS)).containsExactly(1L, 2L, 4L, 5L);
        assertThat(resting(PersonFigure.PERSONS_TRAINED)).containsExactly(2L, 4L, 5L, 6L);
        assertThat(resting(PersonFigure.WOMEN)).containsExactly(2L, 6L);
        assertThat(resting(PersonFigure.MEN)).containsExactly(4L);
        assertThat(resting(PersonFigure.OTHER_OR_NOT_STATED)).containsExactly(5L);
        for (PersonFigure figure : PersonFigure.values()) {
            assertThat(PersonFigure.byParameter(figure.parameter())).contains(figure);
        }
    }

    private List<Long> resting(PersonFigure figure) {
        return book.facts().participations().stream()
                .filter(figure::restsOn)
                .map(ParticipationFact::person)
                .toList();
    }

    @Test
    void marks_of_a_self_paced_course_never_count_as_attendance() {
        SessionFact online = book.held(selfPaced(9, "GZHU", "WEB"));
        book.enrolled(online, 1, 60, 60, line -> line.completedOn("2026-08-01"));
        Figures total = book.total();
        assertThat(List.of(total.attendances(), total.personsReached(), total.sessions()))
                .containsOnly(0);
        assertThat(total.hours()).isZero();
        assertThat(resting(PersonFigure.PERSONS_REACHED)).isEmpty();
        assertThat(total.personsTrained()).isEqualTo(1);
    }

    @Test
    void a_session_counts_once_in_a_row_however_many_stand_in_it() {
        book.held(provisional(spring));
        book.came(provisional(spring), 1, 180, 180).came(provisional(spring), 2, 180, 180);
        Figures row = book.row(Question.of(YEAR, Dimension.GENDER), "WOMAN");
        assertThat(List.of(row.sessions(), row.provisionalSessions(), row.courses()))
                .containsOnly(1);
    }

    private int trained(Question question) {
        return book.ask(question).total().personsTrained();
    }
}
