package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.enrolment.Arrivals;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.person.ListedPeople;
import org.lectern.person.Organisation;
import org.lectern.person.PersonProfile;
import org.lectern.shared.EmailAddress;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Takes in the wanted rows of one part, under the lock of the session and within the transaction of the chunk. Each is
 * judged again: what was good in the preview and is no longer, stays outside and says why.
 */
@ApplicationScoped
class PartRun {

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Arrivals arrivals;

    @Inject
    private ListCheck check;

    @Inject
    private ListedPeople people;

    @Inject
    private NewWorkplaces workplaces;

    /** The rows with what became of each. */
    List<ListRow> run(ListImport list, List<ListRow> rows) {
        Arrivals.Group group = arrivals.under(sessions.lock(list.trainingSessionId()), list.reason());
        List<ListRow> wanted = rows.stream().filter(ListRow::isWanted).toList();
        ListCheck.Bench bench = check.bench(list, wanted, group);
        Map<String, Organisation> founded = new HashMap<>();
        Map<Integer, Integer> placeOfRow = new HashMap<>();
        Map<Integer, List<Note>> notesOfRow = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            ListRow row = wanted.get(i);
            RowJudge.Verdict verdict =
                    bench.judge().judge(row.row(), bench.read().get(i));
            PersonProfile candidate = candidate(row, verdict);
            List<Note> objections = bench.judge().objections(candidate, verdict.read());
            boolean isRefused = !objections.isEmpty() && list.exceptionReason() == null;
            List<Note> why = isRefused ? union(verdict.notes(), objections) : refusal(row, verdict, candidate, group);
            if (why.isEmpty()) {
                placeOfRow.put(row.row(), placeOfRow.size());
                notesOfRow.put(row.row(), told(row, objections, list.exceptionReason()));
                group.arrive(
                        person(list, row, verdict, founded),
                        objections.isEmpty() ? list.reason() : list.exceptionReason());
            } else {
                notesOfRow.put(row.row(), why);
            }
        }
        people.settle();
        List<Enrolment> arrived = group.settle();
        List<ListRow> done = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            Integer place = placeOfRow.get(row.row());
            List<Note> notes = notesOfRow.get(row.row());
            done.add(
                    place != null
                            ? stored(row, notes, arrived.get(place))
                            : notes != null
                                    ? row.done(RowOutcome.REFUSED, notes, null)
                                    : row.done(RowOutcome.LEFT_OUT, row.notes(), null));
        }
        return done;
    }

    private static ListRow stored(ListRow row, List<Note> notes, Enrolment enrolment) {
        boolean waits = enrolment.state() == EnrolmentState.WAITLISTED;
        return row.done(waits ? RowOutcome.WAITING : RowOutcome.ENROLLED, notes, enrolment.id());
    }

    /** What is still to be said about a row that was taken: not what spoke against it, but why that gave way. */
    private static List<Note> told(ListRow row, List<Note> objections, String exceptionReason) {
        List<Note> told = new ArrayList<>(row.notes());
        told.removeIf(Note::isObjection);
        if (!objections.isEmpty()) {
            told.add(Note.of("", "enrolment.import.excepted", exceptionReason));
        }
        return told;
    }

    private static List<Note> union(List<Note> some, List<Note> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Whom the row would enrol, as it was chosen. */
    private static PersonProfile candidate(ListRow row, RowJudge.Verdict verdict) {
        boolean found = verdict.found() != null
                && (verdict.result() != RowResult.POSSIBLE_DUPLICATE
                        || row.choice() == ListRow.Choice.SAME_PERSON
                        || isByEmail(verdict));
        return found ? verdict.found() : RowJudge.profile(verdict);
    }

    /** Why the row stays outside, whatever gives way to a reason; empty where it does not. */
    private static List<Note> refusal(
            ListRow row, RowJudge.Verdict verdict, PersonProfile candidate, Arrivals.Group group) {
        RowResult result = verdict.result();
        if (result.isGood()) {
            return List.of();
        }
        boolean isSeen = row.result() == RowResult.POSSIBLE_DUPLICATE
                || row.result() == RowResult.NEEDS_REASON && result == RowResult.NEEDS_REASON;
        if (!isSeen || result == RowResult.ERROR || result == RowResult.NO_SEAT) {
            return verdict.notes();
        }
        // The coordinator saw that it may be somebody, and said who it is.
        boolean same = row.choice() == ListRow.Choice.SAME_PERSON;
        PersonProfile person = verdict.found();
        boolean on = person != null && group.has(person.canonicalId()) && (same || isByEmail(verdict));
        boolean another = same
                && (person == null
                        || row.candidate() == null
                        || !row.candidate().equals(person.id()));
        boolean twice = person == null && verdict.notes().stream().anyMatch(note -> "email".equals(note.field()));
        if (on || another || twice) {
            return verdict.notes();
        }
        return group.hasPlaceFor(candidate) ? List.of() : List.of(Note.of("", "enrolment.import.no-seat"));
    }

    private static boolean isByEmail(RowJudge.Verdict verdict) {
        PersonProfile found = verdict.found();
        String email = verdict.read().email();
        return found != null
                && email != null
                && found.email() != null
                && EmailAddress.norm(email).equals(EmailAddress.norm(found.email()));
    }

    private PersonProfile person(
            ListImport list, ListRow row, RowJudge.Verdict verdict, Map<String, Organisation> founded) {
        boolean known = verdict.result() == RowResult.KNOWN_PERSON
                || row.choice() == ListRow.Choice.SAME_PERSON
                || isByEmail(verdict);
        if (known) {
            return verdict.found();
        }
        Organisation organisation = verdict.organisation();
        if (organisation == null && verdict.read().organisation() != null) {
            organisation = workplaces.of(verdict.read(), founded);
        }
        return people.add(verdict.read().entry(), organisation, list.baseId());
    }
}
