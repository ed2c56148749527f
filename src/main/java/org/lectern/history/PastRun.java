package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.attendance.PastBooks;
import org.lectern.enrolment.Arrivals;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListImportPart;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.enrolment.list.RowResult;
import org.lectern.person.Gender;
import org.lectern.person.PersonProfile;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Takes one part of a list in, within the transaction of its chunk: makes the session with its first part, enters who
 * came with their marks, and closes the books with its last one.
 */
@ApplicationScoped
class PastRun {

    @Inject
    private PastSessions pastSessions;

    @Inject
    private PastSessionMaker maker;

    @Inject
    private PastPeople people;

    @Inject
    private PastCheck check;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Arrivals arrivals;

    @Inject
    private PastBooks books;

    /** Everything the rows of a part have in common. */
    record Desk(
            ListImport list, PastSession past, PastCheck.Reader reader, Map<Integer, PastRow> read, LocalDate day) {}

    /** The rows with what became of each. */
    List<ListRow> run(ListImport list, ListImportPart part) {
        List<ListRow> wanted = part.rows().stream().filter(ListRow::isWanted).toList();
        PastSession past = part.pastSessionId() == null
                ? null
                : pastSessions.find(part.pastSessionId()).orElseThrow(NotFound::new);
        if (past == null || past.result() == PastResult.FAULTY) {
            return leftOut(part.rows());
        }
        PastCheck.Reader reader = check.reader(list);
        Map<Integer, ListRow> done = new HashMap<>();
        if (!wanted.isEmpty() && isOursToMake(list, past, reader)) {
            Map<Integer, PastRow> read = new HashMap<>();
            wanted.forEach(row -> read.put(row.row(), reader.rows().read(row.row(), row.cells())));
            take(new Desk(list, past, reader, read, past.plan().lastDay()), wanted, done);
        } else {
            wanted.forEach(row -> done.put(row.row(), refused(row, past)));
        }
        if (past.isOurs() && past.lastPart() == part.partNo()) {
            TrainingSession session = sessions.lock(past.trainingSessionId());
            books.close(session);
            past.isClosedAt(session.version());
        }
        return part.rows().stream()
                .map(row -> done.getOrDefault(row.row(), row.done(RowOutcome.LEFT_OUT, row.notes(), null)))
                .toList();
    }

    private static List<ListRow> leftOut(List<ListRow> rows) {
        return rows.stream()
                .map(row -> row.done(RowOutcome.LEFT_OUT, row.notes(), null))
                .toList();
    }

    private ListRow refused(ListRow row, PastSession past) {
        String code = pastSessions.codes(Set.of(past.trainingSessionId())).getOrDefault(past.trainingSessionId(), "");
        return row.done(RowOutcome.REFUSED, List.of(Note.of("", "history.row.session-known", code)), null);
    }

    /** Makes the training session, unless somebody recorded the same one since the preview. */
    private boolean isOursToMake(ListImport list, PastSession past, PastCheck.Reader reader) {
        if (past.result() == PastResult.KNOWN) {
            return false;
        }
        if (past.trainingSessionId() == null) {
            PastPlan plan = past.plan();
            pastSessions.lock(list.baseId());
            PastSessions.Stored known = PastPreview.known(
                    plan,
                    pastSessions.stored(list.baseId(), reader.base().zone(), plan.firstDay(), plan.firstDay()),
                    reader.reference());
            if (known != null) {
                past.isKnownAs(known.id());
                return false;
            }
            past.isMade(maker.make(plan, reader.base(), past.seats()));
        }
        return true;
    }

    private void take(Desk desk, List<ListRow> wanted, Map<Integer, ListRow> done) {
        TrainingSession session = sessions.lock(desk.past().trainingSessionId());
        Arrivals.Group group = arrivals.under(session, null);
        List<ListRow> coming = new ArrayList<>();
        Map<Integer, PastPeople.Known> known = people.of(desk, wanted);
        Set<Long> here = new HashSet<>();
        List<PersonProfile> profiles = new ArrayList<>();
        List<ListRow> counted = new ArrayList<>();
        for (ListRow row : wanted) {
            if (row.result() == RowResult.HEADCOUNT) {
                counted.add(row);
                done.put(row.row(), row.done(RowOutcome.COUNTED, row.notes(), null));
                continue;
            }
            PastPeople.Known person = known.get(row.row());
            boolean twice = person.profile() != null
                    && (group.has(person.profile().canonicalId())
                            || !here.add(person.profile().canonicalId()));
            if (person.profile() == null || twice) {
                List<Note> why = twice ? List.of(Note.of("", "enrolment.import.already")) : person.why();
                done.put(row.row(), row.done(RowOutcome.REFUSED, why, null));
            } else {
                coming.add(row);
                profiles.add(person.profile());
            }
        }
        profiles.forEach(group::arrive);
        List<Enrolment> arrived = group.settle();
        List<PastBooks.Line> lines = new ArrayList<>();
        for (int i = 0; i < coming.size(); i++) {
            ListRow row = coming.get(i);
            lines.add(line(desk, session, arrived.get(i).id(), desk.read().get(row.row())));
            done.put(
                    row.row(),
                    row.done(RowOutcome.ENROLLED, row.notes(), arrived.get(i).id()));
        }
        books.mark(
                session,
                lines,
                desk.list().fileName().isEmpty()
                        ? desk.reader().base().code()
                        : desk.list().fileName());
        books.count(
                session,
                counted.stream().map(row -> count(desk.read().get(row.row()))).toList());
        desk.past().tookIn(lines.size());
    }

    private static PastBooks.Line line(Desk desk, TrainingSession session, long enrolment, PastRow row) {
        List<Integer> slots = desk.past().plan().minutes();
        SaidAttendance said = row.attendance();
        Boolean stated = said.stated(slots, session.thresholdPct());
        boolean came = said.isSilent() && desk.list().isRestPresent();
        return new PastBooks.Line(
                enrolment,
                said.marks(slots),
                session.isSelfPaced() && came ? Boolean.TRUE : stated,
                session.isSelfPaced() && said.on() == null ? desk.day() : said.on());
    }

    private static PastBooks.Count count(PastRow row) {
        Gender gender = row.person().gender() == null
                ? Gender.OTHER_OR_NOT_STATED
                : row.person().gender();
        return new PastBooks.Count(PastPreview.groupOf(row), gender, row.people());
    }
}
