package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of any year, however people came and went. */
class MeasuresPropertiesTest {

    private static final List<Dimension> ASKED = List.of(
            Dimension.TARGET_GROUP,
            Dimension.TARGET_GROUP_DETAIL,
            Dimension.BASE,
            Dimension.PROVINCE,
            Dimension.GENDER,
            Dimension.RANK_BAND,
            Dimension.INSTRUMENT,
            Dimension.COURSE,
            Dimension.MODE,
            Dimension.KIND,
            Dimension.MONTH,
            Dimension.YEAR);

    private static final List<ToIntFunction<Figures>> DISTINCT = List.of(
            Figures::sessions,
            Figures::courses,
            Figures::personsReached,
            Figures::personsTrained,
            Figures::women,
            Figures::men,
            Figures::otherOrNotStated,
            Figures::firstTime);

    private static final List<ToIntFunction<Figures>> ADDITIVE = List.of(
            Figures::enrolledAtStart,
            Figures::attendancesNamed,
            Figures::attendancesUnnamed,
            Figures::completions,
            Figures::noShows,
            Figures::partlyUnknown,
            figures -> (int) figures.attendedMinutes(),
            figures -> (int) figures.heldMinutes());

    record Enrolment(int session, long person, int slots, int gender, int group, int province, boolean atStart) {}

    record Year(List<Integer> kinds, List<Enrolment> enrolments, List<Integer> heads, List<Long> before) {

        Facts facts() {
            Book book = new Book();
            List<SessionFact> sessions = new java.util.ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                SessionFact session = Book.session(
                        i + 1L,
                        List.of("GZHU", "FDU", "WHU").get(kinds.get(i) % 3),
                        kinds.get(i) % 2 == 0 ? Book.LAW : Book.LECTURE,
                        "2026-0" + (kinds.get(i) % 8 + 1) + "-11");
                session = kinds.get(i) % 5 == 0 ? Book.provisional(session) : session;
                session = kinds.get(i) % 7 == 0 ? Book.withInstruments(session, "CAT", "CRC") : session;
                session = kinds.get(i) == 11 ? Book.selfPaced(i + 1L, "FDU", Book.LAW) : session;
                sessions.add(book.held(session));
            }
            java.util.Set<List<Long>> seen = new java.util.HashSet<>();
            for (Enrolment enrolment : enrolments) {
                SessionFact session = sessions.get(enrolment.session % sessions.size());
                if (seen.add(List.of(session.id(), enrolment.person))) {
                    book.enrolled(
                            session,
                            enrolment.person,
                            enrolment.slots * 90,
                            360,
                            line -> line(enrolment, session, line));
                }
            }
            for (int i = 0; i < heads.size(); i++) {
                SessionFact session = sessions.get(heads.get(i) % sessions.size());
                if (!session.isSelfPaced()) {
                    book.headcount(session, i % 3, "MEDIA", i % 2 == 0 ? "WOMAN" : "MAN", heads.get(i));
                }
            }
            before.forEach(book::trainedBefore);
            return book.facts();
        }

        private static Book.Line line(Enrolment enrolment, SessionFact session, Book.Line line) {
            Book.Line snapshot = line.gender(
                            List.of("WOMAN", "MAN", "OTHER_OR_NOT_STATED", "").get(enrolment.gender))
                    .group("G" + enrolment.group / 2, "G" + enrolment.group)
                    .province(enrolment.province == 0 ? null : "P" + enrolment.province);
            snapshot = enrolment.gender == 3 ? snapshot.gender(null) : snapshot;
            snapshot = enrolment.atStart ? snapshot : snapshot.walkIn();
            return session.isSelfPaced() ? snapshot.completedOn("2026-05-20") : snapshot;
        }
    }

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<Enrolment> enrolments = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as(Enrolment::new);
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 14)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6),
                        enrolments.list().ofMaxSize(40),
                        Arbitraries.integers().between(0, 50).list().ofMaxSize(6),
                        Arbitraries.longs().between(1, 12).list().ofMaxSize(4))
                .as(Year::new);
    }

    @Provide
    Arbitrary<List<Dimension>> cuts() {
        return Arbitraries.of(ASKED).list().ofMinSize(1).ofMaxSize(2).uniqueElements();
    }

    @Property(tries = 300)
    void the_total_is_at_least_the_largest_row_and_at_most_the_sum(
            @ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        Answer answer = ask(year, cut);
        for (ToIntFunction<Figures> figure : DISTINCT) {
            int total = figure.applyAsInt(answer.total());
            int sum = answer.rows().stream()
                    .mapToInt(row -> figure.applyAsInt(row.figures()))
                    .sum();
            answer.rows()
                    .forEach(row -> assertThat(figure.applyAsInt(row.figures())).isLessThanOrEqualTo(total));
            if (figure != DISTINCT.get(0) && figure != DISTINCT.get(1)) { // sessions without people stand in no row
                assertThat(total).isLessThanOrEqualTo(sum);
            }
        }
    }

    @Property(tries = 300)
    void what_is_no_count_of_distinct_things_adds_up_except_over_instruments(
            @ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        if (cut.contains(Dimension.INSTRUMENT)) {
            return;
        }
        Answer answer = ask(year, cut);
        for (ToIntFunction<Figures> figure : ADDITIVE) {
            assertThat(answer.rows().stream()
                            .mapToInt(row -> figure.applyAsInt(row.figures()))
                            .sum())
                    .isEqualTo(figure.applyAsInt(answer.total()));
        }
    }

    @Property(tries = 300)
    void persons_in_more_than_one_row_explain_the_difference(
            @ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        Answer answer = ask(year, cut);
        int sum = answer.rows().stream()
                .mapToInt(row -> row.figures().personsTrained())
                .sum();
        int surplus = sum - answer.total().personsTrained();
        assertThat(answer.trainedInMoreRows()).isLessThanOrEqualTo(surplus);
        assertThat(answer.trainedInMoreRows() == 0).isEqualTo(surplus == 0);
    }

    @Property(tries = 300)
    void a_row_looked_into_is_the_row(@ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        Facts facts = year.facts();
        for (Answer.Row row : Measures.of(facts, question(cut), KeyOrder.BY_KEY).rows()) {
            Question into = question(List.of());
            for (int i = 0; i < cut.size(); i++) {
                into = into.within(cut.get(i), row.keys().get(i));
            }
            assertThat(Measures.of(facts, into, KeyOrder.BY_KEY).total()).isEqualTo(row.figures());
        }
    }

    @Property(tries = 300)
    void the_persons_told_are_as_many_as_each_figure_says(
            @ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        Map<PersonFigure, Integer> told = new EnumMap<>(PersonFigure.class);
        Answer answer = Measures.of(
                year.facts(),
                question(cut),
                KeyOrder.BY_KEY,
                (person, figures) -> figures.forEach(figure -> told.merge(figure, 1, Integer::sum)));
        Figures total = answer.total();
        assertThat(told.getOrDefault(PersonFigure.PERSONS_REACHED, 0)).isEqualTo(total.personsReached());
        assertThat(told.getOrDefault(PersonFigure.PERSONS_TRAINED, 0)).isEqualTo(total.personsTrained());
        assertThat(told.getOrDefault(PersonFigure.WOMEN, 0)).isEqualTo(total.women());
        assertThat(told.getOrDefault(PersonFigure.FIRST_TIME, 0)).isEqualTo(total.firstTime());
        assertThat(told.getOrDefault(PersonFigure.REPEAT, 0)).isEqualTo(total.repeat());
        assertThat(told.getOrDefault(PersonFigure.ONLY_SELF_PACED, 0)).isEqualTo(total.onlySelfPaced());
        assertThat(told.getOrDefault(PersonFigure.REACHED_IN_MORE_ROWS, 0)).isEqualTo(answer.reachedInMoreRows());
        assertThat(told.getOrDefault(PersonFigure.TRAINED_IN_MORE_ROWS, 0)).isEqualTo(answer.trainedInMoreRows());
    }

    @Property(tries = 300)
    void the_figures_of_each_row_fit_together(@ForAll("years") Year year, @ForAll("cuts") List<Dimension> cut) {
        Answer answer = ask(year, cut);
        answer.rows().forEach(row -> fitTogether(row.figures()));
        fitTogether(answer.total());
    }

    private static void fitTogether(Figures figures) {
        assertThat(figures.personsTrained() - figures.onlySelfPaced())
                .as("who completed in slots was there")
                .isLessThanOrEqualTo(figures.personsReached());
        assertThat(figures.personsReached()).isLessThanOrEqualTo(figures.attendancesNamed());
        assertThat(figures.personsTrained()).isLessThanOrEqualTo(figures.completions());
        assertThat(figures.women() + figures.men() + figures.otherOrNotStated())
                .isGreaterThanOrEqualTo(figures.personsTrained());
        assertThat(figures.attendedMinutes()).isLessThanOrEqualTo(figures.heldMinutes());
        assertThat(figures.noShows()).isLessThanOrEqualTo(figures.enrolledAtStart());
        assertThat(figures.partlyUnknown()).isLessThanOrEqualTo(figures.attendancesNamed());
        assertThat(figures.provisionalSessions()).isLessThanOrEqualTo(figures.sessions());
        assertThat(figures.firstTime()).isBetween(0, figures.personsTrained());
        assertThat(figures.countedAtMoreThanOneBase()).isGreaterThanOrEqualTo(0);
    }

    private static Answer ask(Year year, List<Dimension> cut) {
        return Measures.of(year.facts(), question(cut), KeyOrder.BY_KEY);
    }

    private static Question question(List<Dimension> cut) {
        return Question.of(Period.ofYear(2026), cut.toArray(Dimension[]::new));
    }
}
