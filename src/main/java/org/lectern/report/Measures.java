package org.lectern.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one place where the measures M1 to M12, M20, M21 and M22 are computed ({@code docs/domain.md}, section 5).
 *
 * <p>Everything comes from facts: the snapshot of an enrolment, its minutes and its outcome, never a person's present
 * data. Distinct persons never come from adding up: each row counts them by itself, and so does the total.
 */
public final class Measures {

    /** Takes each person that is in any figure of the total, with these figures. */
    @FunctionalInterface
    public interface PersonListener {
        void person(long person, Set<PersonFigure> figures);
    }

    private final Question question;
    private final Set<Long> trainedBefore;
    private final Tally total = new Tally();
    private final Map<List<String>, Tally> rows = new HashMap<>();
    private final Set<Tally> rowsOfPerson = new LinkedHashSet<>();
    private final Set<Integer> thresholds = new TreeSet<>();
    private int reachedInMoreRows;
    private int trainedInMoreRows;

    private Measures(Question question, Set<Long> trainedBefore) {
        this.question = question;
        this.trainedBefore = trainedBefore;
    }

    public static Answer of(Facts facts, Question question, KeyOrder order) {
        return of(facts, question, order, (person, figures) -> {});
    }

    /** The same, telling which persons make the figures of the total. */
    public static Answer of(Facts facts, Question question, KeyOrder order, PersonListener listener) {
        Measures measures = new Measures(question, facts.trainedBefore());
        facts.sessions().forEach(measures::count);
        HeadcountFact.ofSessions(facts.headcounts()).forEach(measures::count);
        measures.countPersons(facts.participations(), listener);
        return measures.answer(order);
    }

    private void count(SessionFact session) {
        if (session.isSelfPaced() || !question.admits(session)) {
            return;
        }
        if (!question.isPersonal()) {
            total.add(session);
            thresholds.add(session.thresholdPct());
            if (!question.hasPersonalRows()) {
                rowsOf(session).forEach(row -> row.add(session));
            }
        }
    }

    private void count(HeadcountFact cell) {
        if (question.admits(cell)) {
            total.add(cell);
            thresholds.add(cell.session().thresholdPct());
            rowsOf(cell).forEach(row -> row.add(cell));
        }
    }

    private void countPersons(List<ParticipationFact> participations, PersonListener listener) {
        List<ParticipationFact> byPerson = new ArrayList<>(participations);
        byPerson.sort(Comparator.comparingLong(ParticipationFact::person));
        long atHand = 0;
        for (ParticipationFact participation : byPerson) {
            if (participation.person() != atHand) {
                endOfPerson(atHand, listener);
                atHand = participation.person();
            }
            if (question.admits(participation)) {
                count(participation);
            }
        }
        endOfPerson(atHand, listener);
    }

    private void count(ParticipationFact participation) {
        total.add(participation);
        thresholds.add(participation.session().thresholdPct());
        for (Tally row : rowsOf(participation)) {
            row.add(participation);
            rowsOfPerson.add(row);
        }
    }

    private void endOfPerson(long person, PersonListener listener) {
        boolean before = question.period().from() != null && trainedBefore.contains(person);
        int reached = 0;
        int trained = 0;
        for (Tally row : rowsOfPerson) {
            Set<PersonFigure> counted = row.endOfPerson(before);
            reached += counted.contains(PersonFigure.PERSONS_REACHED) ? 1 : 0;
            trained += counted.contains(PersonFigure.PERSONS_TRAINED) ? 1 : 0;
        }
        rowsOfPerson.clear();
        Set<PersonFigure> figures = new LinkedHashSet<>(total.endOfPerson(before));
        if (reached > 1) {
            reachedInMoreRows++;
            figures.add(PersonFigure.REACHED_IN_MORE_ROWS);
        }
        if (trained > 1) {
            trainedInMoreRows++;
            figures.add(PersonFigure.TRAINED_IN_MORE_ROWS);
        }
        if (!figures.isEmpty()) {
            listener.person(person, figures);
        }
    }

    /** The rows a fact stands in: none without dimensions, several where it has several instruments. */
    private List<Tally> rowsOf(Fact fact) {
        List<List<String>> keys = List.of(List.of());
        for (Dimension dimension : question.rowsBy()) {
            List<List<String>> longer = new ArrayList<>(keys.size());
            for (List<String> begun : keys) {
                for (String key : keysOf(fact, dimension)) {
                    List<String> with = new ArrayList<>(begun);
                    with.add(key);
                    longer.add(with);
                }
            }
            keys = longer;
        }
        return question.rowsBy().isEmpty()
                ? List.of()
                : keys.stream()
                        .map(key -> rows.computeIfAbsent(key, k -> new Tally()))
                        .toList();
    }

    /** Who asks for some instruments only is not shown the others of the same session as rows. */
    private List<String> keysOf(Fact fact, Dimension dimension) {
        List<String> keys = fact.keys(dimension);
        Set<String> asked = dimension == Dimension.INSTRUMENT ? question.only().get(dimension) : null;
        return asked == null ? keys : keys.stream().filter(asked::contains).toList();
    }

    private Answer answer(KeyOrder order) {
        List<Answer.Row> answered = rows.entrySet().stream()
                .map(row ->
                        new Answer.Row(List.copyOf(row.getKey()), row.getValue().figures()))
                .sorted(order.ofRows(question.rowsBy()))
                .toList();
        return new Answer(
                question, answered, total.figures(), reachedInMoreRows, trainedInMoreRows, List.copyOf(thresholds));
    }
}
