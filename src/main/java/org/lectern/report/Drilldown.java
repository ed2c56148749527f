package org.lectern.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionState;

/** Opens a number into what makes it: the same facts, asked by the same measures. */
@ApplicationScoped
class Drilldown {

    @Inject
    private EntityManager entities;

    @Inject
    private ReportQuery query;

    @Inject
    private CurrentAccount current;

    SessionsBehind sessions(Facts facts, Question question, ReferenceNames names, String figure, int page) {
        Measure measure = Measure.ofSessions(figure);
        Question bySession = question.rowsBy(Dimension.SESSION);
        Answer answer = Measures.of(facts, bySession, names);
        Map<Long, SessionFact> sessions =
                facts.sessions().stream().collect(Collectors.toMap(SessionFact::id, Function.identity()));
        List<Answer.Row> rows = answer.rows().stream()
                .filter(row -> measure.of(row.figures()).doubleValue() > 0)
                .sorted(Comparator.comparing(
                                (Answer.Row row) -> sessions.get(idOf(row)).on(),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Drilldown::idOf))
                .toList();
        PageRequest request = PageRequest.of(page, null);
        List<Answer.Row> shown = part(rows, request);
        Map<Long, Entry> entries = entries(shown.stream().map(Drilldown::idOf).toList());
        Scope own = current.coordinated();
        List<SessionsBehind.Line> lines = shown.stream()
                .map(row -> line(entries.get(idOf(row)), sessions.get(idOf(row)), row.figures(), own))
                .toList();
        return new SessionsBehind(question, measure, answer.total(), Page.of(lines, request, rows.size()), names);
    }

    PeopleBehind people(Facts facts, Question question, ReferenceNames names, String figure, int page, Scope scope) {
        PersonFigure wanted = PersonFigure.byParameter(figure).orElse(PersonFigure.PERSONS_TRAINED);
        Set<Long> all = new HashSet<>();
        Measures.of(facts, question, names, (person, figures) -> {
            if (figures.contains(wanted)) {
                all.add(person);
            }
        });
        Map<Long, List<ParticipationFact>> reasons = facts.participations().stream()
                .filter(fact -> all.contains(fact.person())
                        && scope.covers(fact.session().baseId())
                        && wanted.restsOn(fact)
                        && question.admits(fact))
                .collect(Collectors.groupingBy(ParticipationFact::person));
        List<ReportQuery.PersonName> named = reasons.isEmpty()
                ? List.of()
                : query.personNames(question.period(), scope).values().stream()
                        .filter(name -> reasons.containsKey(name.id()))
                        .sorted(Comparator.comparing(ReportQuery.PersonName::sort)
                                .thenComparing(ReportQuery.PersonName::id))
                        .toList();
        PageRequest request = PageRequest.of(page, null);
        List<ReportQuery.PersonName> shown = part(named, request);
        Map<Long, Entry> entries = entries(shown.stream()
                .flatMap(name -> reasons.get(name.id()).stream())
                .map(fact -> fact.session().id())
                .collect(Collectors.toSet()));
        List<PeopleBehind.Line> lines = shown.stream()
                .map(name -> new PeopleBehind.Line(
                        name.id(), name.fullName(), name.latinName(), reasons(reasons.get(name.id()), entries)))
                .toList();
        return new PeopleBehind(question, wanted, all.size(), Page.of(lines, request, named.size()), names);
    }

    private static SessionsBehind.Line line(Entry entry, SessionFact fact, Figures figures, Scope own) {
        return new SessionsBehind.Line(
                fact.id(),
                entry.code(),
                entry.title(),
                entry.titleZh(),
                fact.base(),
                entry.state(),
                fact.on(),
                own.covers(fact.baseId()),
                figures);
    }

    private static List<PeopleBehind.Reason> reasons(List<ParticipationFact> facts, Map<Long, Entry> entries) {
        return facts.stream()
                .sorted(Comparator.comparing(ParticipationFact::on))
                .map(fact -> new PeopleBehind.Reason(
                        fact.session().id(),
                        entries.get(fact.session().id()).code(),
                        fact.targetGroupDetail(),
                        fact.completed()))
                .toList();
    }

    /** What a session is called. */
    public record Entry(Long id, String code, String title, String titleZh, SessionState state) {}

    private Map<Long, Entry> entries(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select new org.lectern.report.Drilldown$Entry(s.id, s.code, s.title, s.titleZh, s.state)"
                                        + " from TrainingSession s where s.id in :ids",
                                Entry.class)
                        .setParameter("ids", new ArrayList<>(ids))
                        .getResultStream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static long idOf(Answer.Row row) {
        return Long.parseLong(row.keys().get(0));
    }

    private static <T> List<T> part(List<T> all, PageRequest request) {
        int from = Math.min(request.offset(), all.size());
        return all.subList(from, Math.min(from + request.size(), all.size()));
    }
}
