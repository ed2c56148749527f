package org.lectern.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The facts of a few training sessions, written down as a test tells them. */
final class Book {

    static final String LAW = "LAW";
    static final String LECTURE = "LECTURE";

    private final List<SessionFact> sessions = new ArrayList<>();
    private final List<ParticipationFact> participations = new ArrayList<>();
    private final List<HeadcountFact> headcounts = new ArrayList<>();
    private final Set<Long> trainedBefore = new HashSet<>();

    /** A closed police course in person on this day, threshold 80 %. */
    static SessionFact session(long id, String base, String course, String day) {
        return new SessionFact(
                id,
                base.hashCode(),
                base,
                course,
                "TRAINING_COURSE",
                "IN_PERSON",
                List.of("CAT"),
                80,
                true,
                LocalDate.parse(day));
    }

    static SessionFact provisional(SessionFact of) {
        return new SessionFact(
                of.id(),
                of.baseId(),
                of.base(),
                of.course(),
                of.kind(),
                of.mode(),
                of.instruments(),
                of.thresholdPct(),
                false,
                of.on());
    }

    static SessionFact selfPaced(long id, String base, String course) {
        return new SessionFact(
                id, base.hashCode(), base, course, "TRAINING_COURSE", "SELF_PACED", List.of(), 80, true, null);
    }

    static SessionFact withInstruments(SessionFact of, String... instruments) {
        return new SessionFact(
                of.id(),
                of.baseId(),
                of.base(),
                of.course(),
                of.kind(),
                of.mode(),
                List.of(instruments),
                of.thresholdPct(),
                of.closed(),
                of.on());
    }

    SessionFact held(SessionFact session) {
        sessions.add(session);
        return session;
    }

    /** Confirmed at the start and there for this many of the held minutes; completed if that is 80 %. */
    Book came(SessionFact session, long person, int attended, int held) {
        return enrolled(session, person, attended, held, line -> line);
    }

    Book enrolled(SessionFact session, long person, int attended, int held, UnaryOperator<Line> with) {
        participations.add(with.apply(Line.of(attended, held)).fact(session, person));
        return this;
    }

    Book headcount(SessionFact session, long slot, String group, String gender, int number) {
        headcounts.add(new HeadcountFact(
                session, slot, Instant.parse("2026-05-01T00:00:00Z").plusSeconds(slot), group, group, gender, number));
        return this;
    }

    Book trainedBefore(long... persons) {
        for (long person : persons) {
            trainedBefore.add(person);
        }
        return this;
    }

    Facts facts() {
        return new Facts(List.copyOf(sessions), List.copyOf(participations), List.copyOf(headcounts), trainedBefore);
    }

    Answer ask(Question question) {
        return Measures.of(facts(), question, KeyOrder.BY_KEY);
    }

    Figures total() {
        return ask(Question.of(Period.ofYear(2026))).total();
    }

    Figures row(Question question, String... keys) {
        return ask(question).rows().stream()
                .filter(row -> row.keys().equals(List.of(keys)))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    List<List<String>> keys(Question question) {
        return ask(question).rows().stream().map(Answer.Row::keys).toList();
    }

    /** One enrolment with its snapshot. */
    record Line(
            LocalDate on,
            String group,
            String detail,
            String gender,
            String province,
            String rankBand,
            boolean atStart,
            boolean participated,
            int attended,
            int held,
            boolean completed,
            boolean excused) {

        static Line of(int attended, int held) {
            return new Line(
                    null,
                    "POLICE",
                    "POLICE",
                    "WOMAN",
                    "Guangdong",
                    "FRONT_LINE",
                    true,
                    attended > 0,
                    attended,
                    held,
                    held > 0 && attended * 100 >= held * 80,
                    false);
        }

        Line group(String level1, String level2) {
            return new Line(
                    on,
                    level1,
                    level2,
                    gender,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }

        Line gender(String value) {
            return new Line(
                    on,
                    group,
                    detail,
                    value,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }

        Line province(String value) {
            return new Line(
                    on,
                    group,
                    detail,
                    gender,
                    value,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }

        Line rankBand(String value) {
            return new Line(
                    on,
                    group,
                    detail,
                    gender,
                    province,
                    value,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }

        Line walkIn() {
            return new Line(
                    on,
                    group,
                    detail,
                    gender,
                    province,
                    rankBand,
                    false,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }

        Line allExcused() {
            return new Line(
                    on,
                    group,
                    detail,
                    gender,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    true);
        }

        Line neverCompleted() {
            return new Line(
                    on,
                    group,
                    detail,
                    gender,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    false,
                    excused);
        }

        Line completedOn(String day) {
            return new Line(
                    LocalDate.parse(day),
                    group,
                    detail,
                    gender,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    true,
                    excused);
        }

        ParticipationFact fact(SessionFact session, long person) {
            return new ParticipationFact(
                    person,
                    session,
                    on == null ? session.on() : on,
                    group,
                    detail,
                    gender,
                    province,
                    rankBand,
                    atStart,
                    participated,
                    attended,
                    held,
                    completed,
                    excused);
        }
    }
}
