package org.lectern.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowResult;
import org.lectern.history.PastSessions.Stored;
import org.lectern.person.TargetGroup;
import org.lectern.shared.PlainText;

/**
 * Judges a whole list, session by session: pure, what the base has already is given. The sessions come out in the order
 * of their days, so that people are entered as they were then, and know their later posts afterwards.
 */
final class PastPreview {

    private final Map<Integer, ListRow> rows = new HashMap<>();
    private final PastBook book;
    private final PastPlanner planner;
    private final List<Stored> stored;
    private final PastReference reference;
    private final PastJudge judge;
    private final boolean restPresent;
    private final Map<Integer, List<Note>> wrong = new HashMap<>();
    private final Map<Integer, Integer> whoOfRow = new HashMap<>();
    private final Map<Integer, Integer> namesakes = new HashMap<>();
    /** The first row of a person, by who it is, that would be recorded. */
    private final Map<Integer, Integer> enteredIn = new HashMap<>();

    /**
     * A session with its rows, judged.
     *
     * @param known the training session it is already; null where it is none
     */
    record Judged(PastGroup group, PastPlan plan, PastResult result, Stored known, List<ListRow> rows) {}

    PastPreview(
            List<ListRow> rows,
            PastBook book,
            PastPlanner planner,
            List<Stored> stored,
            PastReference reference,
            PastJudge judge,
            boolean restPresent) {
        rows.forEach(row -> this.rows.put(row.row(), row));
        this.book = book;
        this.planner = planner;
        this.stored = stored;
        this.reference = reference;
        this.judge = judge;
        this.restPresent = restPresent;
    }

    List<Judged> judge() {
        List<Judged> sessions = new ArrayList<>();
        Map<PastGroup, PastPlanner.Planned> plans = new HashMap<>();
        Map<PastGroup, Stored> known = new HashMap<>();
        for (PastGroup group : book.groups()) {
            PastPlanner.Planned planned = planner.plan(group);
            plans.put(group, planned);
            known.put(group, planned.faults().isEmpty() ? known(planned.plan(), stored, reference) : null);
            findFaults(group, planned);
        }
        PastCrowd crowd = new PastCrowd();
        book.groups().stream()
                .flatMap(group -> group.rows().stream().map(row -> Map.entry(group, row)))
                .sorted(Comparator.comparingInt(entry -> entry.getValue().row()))
                .filter(entry -> !entry.getValue().isHeadcount()
                        && !wrong.containsKey(entry.getValue().row()))
                .forEach(entry -> {
                    see(crowd, entry.getValue(), entry.getKey().firstRow());
                    Integer who = whoOfRow.get(entry.getValue().row());
                    if (who != null && known.get(entry.getKey()) == null) {
                        enteredIn.putIfAbsent(who, entry.getValue().row());
                    }
                });
        for (PastGroup group : book.groups()) {
            PastPlanner.Planned planned = plans.get(group);
            Stored there = known.get(group);
            PastResult result =
                    !planned.faults().isEmpty() ? PastResult.FAULTY : there != null ? PastResult.KNOWN : PastResult.NEW;
            sessions.add(new Judged(
                    group,
                    planned.plan(),
                    result,
                    there,
                    group.rows().stream().map(row -> judged(row, there)).toList()));
        }
        sessions.sort(Comparator.<Judged, LocalDate>comparing(
                        session -> session.plan().firstDay(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(session -> session.group().firstRow()));
        return sessions;
    }

    /** What is wrong with the rows themselves, and with their session. */
    private void findFaults(PastGroup group, PastPlanner.Planned planned) {
        Set<List<Object>> counted = new HashSet<>();
        for (PastRow row : group.rows()) {
            List<Note> faults = new ArrayList<>(row.wrong());
            faults.addAll(book.conflicts().getOrDefault(row.row(), List.of()));
            Set<String> told = faults.stream().map(Note::field).collect(Collectors.toSet());
            planned.faults().stream()
                    .filter(fault -> !told.contains(fault.field()))
                    .forEach(faults::add);
            if (faults.isEmpty() && row.isHeadcount()) {
                if (planned.plan().isSelfPaced()) {
                    faults.add(Note.of("people", "history.row.self-paced-people"));
                } else if (!counted.add(
                        List.of(groupOf(row), String.valueOf(row.person().gender())))) {
                    faults.add(Note.of("people", "error.counted-twice"));
                }
            } else if (faults.isEmpty()) {
                Note fault = row.attendance().fault(planned.plan().minutes(), restPresent);
                if (fault != null) {
                    faults.add(fault);
                } else if (isOutside(row.attendance().on(), planned.plan())) {
                    faults.add(Note.of("completedOn", "history.row.completed-on"));
                }
            }
            if (!faults.isEmpty()) {
                wrong.put(row.row(), faults);
            }
        }
    }

    static String groupOf(PastRow row) {
        return row.person().targetGroup() == null
                ? TargetGroup.UNKNOWN
                : row.person().targetGroup();
    }

    private static boolean isOutside(LocalDate day, PastPlan plan) {
        return day != null && plan.isSelfPaced() && (day.isBefore(plan.firstDay()) || day.isAfter(plan.lastDay()));
    }

    private void see(PastCrowd crowd, PastRow row, int session) {
        List<Note> unclear = judge.unclear(row.person());
        if (!unclear.isEmpty()) {
            wrong.put(row.row(), unclear);
            return;
        }
        PastCrowd.Seen seen = crowd.see(row.row(), row.person(), judge.workplace(row.person()), session);
        switch (seen.kind()) {
            case NEW, AGAIN -> {
                whoOfRow.put(row.row(), seen.first());
                judge.hear(seen.first(), row.person());
            }
            case NAMESAKE -> namesakes.put(row.row(), seen.first());
            case TWICE -> wrong.put(row.row(), List.of(Note.of("fullName", "history.row.twice", seen.first())));
            default -> wrong.put(row.row(), List.of(Note.of("email", "history.row.email-of-another", seen.first())));
        }
    }

    private ListRow judged(PastRow read, Stored known) {
        ListRow row = rows.get(read.row());
        if (wrong.containsKey(read.row())) {
            return row.judged(RowResult.ERROR, wrong.get(read.row()), null).by(null);
        }
        if (known != null) {
            return row.judged(
                            RowResult.ALREADY_ENROLLED,
                            List.of(Note.of("", "history.row.session-known", known.code())),
                            null)
                    .by(null);
        }
        if (read.isHeadcount()) {
            return row.judged(RowResult.HEADCOUNT, List.of(), null).by(null);
        }
        Integer above = namesakes.get(read.row());
        if (above != null) {
            return row.judged(
                            RowResult.POSSIBLE_DUPLICATE,
                            List.of(Note.of("fullName", "enrolment.import.same-name", above)),
                            null)
                    .by(above);
        }
        int who = whoOfRow.get(read.row());
        PastJudge.Verdict verdict = judge.judge(who);
        int first = enteredIn.get(who);
        if (verdict.result() == RowResult.NEW_PERSON && first != read.row()) {
            return row.judged(RowResult.AS_ABOVE, List.of(Note.of("fullName", "history.row.same-person", first)), null)
                    .by(who);
        }
        return row.judged(
                        verdict.result(),
                        verdict.notes(),
                        verdict.found() == null ? null : verdict.found().id())
                .by(who);
    }

    /**
     * The training session of the base that this is: by its code, or by title and days, unless both have other keys.
     */
    static Stored known(PastPlan plan, List<Stored> stored, PastReference reference) {
        String key = PastSession.keyNorm(plan.key());
        PastReference.Taught course = reference.course(plan.course());
        return stored.stream()
                .filter(other -> key != null && key.equals(PlainText.norm(other.code()))
                        || isSame(plan, course, other)
                                && (key == null || other.key() == null || key.equals(other.key())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(PastPlan plan, PastReference.Taught course, Stored other) {
        boolean title = plan.title() == null
                ? course.isCalled(other.title()) || course.isCalled(other.titleZh())
                : PastGroup.same(plan.title(), other.title()) || PastGroup.same(plan.title(), other.titleZh());
        return title
                && plan.course().equals(other.course())
                && plan.firstDay().equals(other.from())
                && plan.lastDay().equals(other.to());
    }
}
