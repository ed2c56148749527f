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
        participations.add(with.apply(new Line(attended, held)).fact(session, person));
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

    /** One enrolment with its snapshot: a police woman in Guangdong, but for what the test says otherwise. */
    static final class Line {

        private final int attended;
        private final int held;
        private LocalDate on;
        private String group = "POLICE";
        private String detail = "POLICE";
        private String gender = "WOMAN";
        private String province = "Guangdong";
        private String rankBand = "FRONT_LINE";
        private boolean atStart = true;
        private boolean completed;
        private boolean excused;

        private Line(int attended, int held) {
            this.attended = attended;
            this.held = held;
            completed = held > 0 && attended * 100 >= held * 80;
        }

        Line group(String level1, String level2) {
            group = level1;
            detail = level2;
            return this;
        }

        Line gender(String value) {
            gender = value;
            return this;
        }

        Line province(String value) {
            province = value;
            return this;
        }

        Line rankBand(String value) {
            rankBand = value;
            return this;
        }

        Line walkIn() {
            atStart = false;
            return this;
        }

        Line allExcused() {
            excused = true;
            return this;
        }

        Line neverCompleted() {
            completed = false;
            return this;
        }

        Line completedOn(String day) {
            on = LocalDate.parse(day);
            completed = true;
            return this;
        }

        private ParticipationFact fact(SessionFact session, long person) {
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
                    attended > 0,
                    attended,
                    held,
                    completed,
                    excused);
        }
    }
}
