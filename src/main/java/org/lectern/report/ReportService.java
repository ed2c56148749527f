package org.lectern.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;

/**
 * The report "officials trained" and what is behind its numbers. Everybody who may read it reads the same totals; only
 * the names behind them differ.
 */
@ApplicationScoped
@Transactional
public class ReportService {

    /** The days of "this year" are those of the network. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String KIND = "report";
    private static final String LANGUAGE = "lang";
    private static final String OPEN = "open";

    @Inject
    private ReportQuery query;

    @Inject
    private Drilldown drilldown;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentAccount current;

    @Inject
    private Clock clock;

    /**
     * The report for a machine: what it cannot understand it refuses. Without days it is about all time.
     *
     * @param asked the parameters of the address
     * @throws org.lectern.shared.InvalidInput for an unknown filter, value or dimension
     */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public Report officialsTrained(Map<String, List<String>> asked) {
        return strictly(asked);
    }

    /** The same as a file: it leaves the house, so the trail says so. */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public Report exportForMachine(Map<String, List<String>> asked, String format) {
        Report report = strictly(asked);
        recordExport(asked, format);
        return report;
    }

    /** The report for a person: what cannot be understood is left out and told; without any day it is this year's. */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public Report page(Map<String, List<String>> asked) {
        return leniently(asked);
    }

    /** What the page shows, as a file. */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public Report exportOfPage(Map<String, List<String>> asked, String format) {
        Report report = leniently(asked);
        recordExport(asked, format);
        return report;
    }

    /** The sessions that make a number; the same for everybody. */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public SessionsBehind sessionsBehind(Map<String, List<String>> asked, String figure, int page) {
        trail.record(act("report.sessions").with("question", null, inOneLine(asked)));
        ReferenceNames names = query.names();
        Question question = new QuestionReader(orThisYear(asked), names).read();
        return drilldown.sessions(query.facts(question.period()), question, names, figure, page);
    }

    /** The persons that make a number: by name those of the own bases, the others as a number. */
    @Allowed({Role.COORDINATOR, Role.REPORTER, Role.ADMINISTRATOR})
    public PeopleBehind peopleBehind(Map<String, List<String>> asked, String figure, int page) {
        trail.record(act("report.people").with("question", null, inOneLine(asked)));
        ReferenceNames names = query.names();
        Question question = new QuestionReader(orThisYear(asked), names).read();
        return drilldown.people(query.facts(question.period()), question, names, figure, page, current.coordinated());
    }

    /** The final figures of this year so far: what everybody may read. */
    @Allowed(everybody = true)
    public Report published() {
        ReferenceNames names = query.names();
        Question question = Question.of(Period.ofYear(today().getYear())).onlyFinal();
        Answer answer = Measures.of(query.facts(question.period()), question, names);
        return new Report(question, answer, null, names, clock.instant(), List.of());
    }

    private Report strictly(Map<String, List<String>> asked) {
        ReferenceNames names = query.names();
        QuestionReader reader = new QuestionReader(asked, names);
        Question question = reader.read();
        Set<String> unknown = new HashSet<>(asked.keySet());
        unknown.removeAll(QuestionReader.PARAMETERS);
        unknown.remove(LANGUAGE);
        unknown.stream().sorted().forEach(name -> reader.violations().add(name, "error.unknown-field"));
        reader.violations().refuse();
        Answer answer = Measures.of(query.facts(question.period()), question, names);
        return new Report(question, answer, null, names, clock.instant(), List.of());
    }

    private Report leniently(Map<String, List<String>> asked) {
        ReferenceNames names = query.names();
        QuestionReader reader = new QuestionReader(orThisYear(asked), names);
        Question question = reader.read();
        Facts facts = query.facts(question.period());
        Answer answer = Measures.of(facts, question, names);
        return new Report(
                question, answer, detail(asked, facts, question, names), names, clock.instant(), reader.misread());
    }

    /** The rows of level 2, where the table is by target group and one of them is opened. */
    private static Answer detail(
            Map<String, List<String>> asked, Facts facts, Question question, ReferenceNames names) {
        List<String> open = asked.getOrDefault(OPEN, List.of());
        return open.isEmpty() || !question.rowsBy().equals(List.of(Dimension.TARGET_GROUP))
                ? null
                : Measures.of(
                        facts,
                        question.within(Dimension.TARGET_GROUP, open.get(0)).rowsBy(Dimension.TARGET_GROUP_DETAIL),
                        names);
    }

    private Map<String, List<String>> orThisYear(Map<String, List<String>> asked) {
        if (asked.containsKey(QuestionReader.FROM) || asked.containsKey(QuestionReader.TO)) {
            return asked;
        }
        Period year = Period.ofYear(today().getYear());
        Map<String, List<String>> dated = new HashMap<>(asked);
        dated.put(QuestionReader.FROM, List.of(year.from().toString()));
        dated.put(QuestionReader.TO, List.of(year.to().toString()));
        return dated;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void recordExport(Map<String, List<String>> asked, String format) {
        trail.record(
                act("report.export").with("question", null, inOneLine(asked)).with("format", null, format));
    }

    /** In the trail of the own base, if it is one; else in the network's. */
    private Act act(String action) {
        Set<Long> bases = current.basesOf(Role.COORDINATOR);
        return Act.of(action, KIND, null, bases.size() == 1 ? bases.iterator().next() : null);
    }

    private static String inOneLine(Map<String, List<String>> asked) {
        return asked.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
