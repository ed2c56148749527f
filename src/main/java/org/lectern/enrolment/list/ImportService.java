package org.lectern.enrolment.list;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;
import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Arrivals;
import org.lectern.enrolment.Enrolment;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.table.UploadedFile;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Lists of people for a training session: looked at first, stored when the coordinator says so. */
@ApplicationScoped
public class ImportService {

    private static final String KIND = "list_import";
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private ListImports imports;

    @Inject
    private ListCheck check;

    @Inject
    private ListDesk desk;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Arrivals arrivals;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A list that was run, in a line. */
    public record Entry(long id, String fileName, Instant runAt, ImportState state, int rows) {}

    /**
     * What is said of a list besides its file.
     *
     * @param reason why, where the session asks for one; null where nothing is to be explained
     * @param organisation id of who sent it; null where that is not said
     */
    public record Said(String reason, Long organisation) {

        public static final Said NOTHING = new Said(null, null);
    }

    /** Nothing but the question who may, and whether the session takes people at all, before a file is read. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public void mayImport(long sessionId) {
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        if (!me.coordinated().covers(session.baseId())) {
            throw new NotFound();
        }
    }

    /**
     * Reads a file. Where its columns are known, by their heads or from the last time, its rows are judged at once.
     *
     * @throws InvalidInput also for a sender who is none
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public ImportView upload(long sessionId, UploadedFile file, Said said) {
        mayImport(sessionId);
        TrainingSession session = sessions.find(sessionId).orElseThrow(NotFound::new);
        String why = PlainText.optional("reason", said.reason(), Enrolment.REASON_LENGTH);
        desk.requireSender(said.organisation());
        arrivals.outlook(session, why);
        ListFile read = ListFile.read(file, ListKind.ENROLMENT);
        ListImport list = new ListImport(
                        new ListImport.Origin(
                                ListKind.ENROLMENT,
                                sessionId,
                                session.baseId(),
                                me.required().accountId(),
                                why),
                        read,
                        clock.instant())
                .sentBy(said.organisation());
        ColumnMap columns = ColumnMap.guess(read.heads(), imports.heads(list), ListKind.ENROLMENT);
        imports.add(list, columns.isComplete() ? judged(list, read.rows(), columns) : read.rows());
        trail.record(Act.of("list-import.upload", KIND, list.id(), session.baseId()));
        return view(list);
    }

    /**
     * As {@link #upload}, for somebody who cannot be asked what the columns mean: nothing is kept without the names.
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public ImportView uploadKnown(long sessionId, UploadedFile file, Said said) {
        ImportView view = upload(sessionId, file, said);
        if (view.state() == ImportState.UPLOADED) {
            throw new InvalidInput("fullName", "error.list-no-name");
        }
        return view;
    }

    private List<ListRow> judged(ListImport list, List<ListRow> rows, ColumnMap columns) {
        boolean asks = !Objects.equals(list.columns().of(ListColumn.EMAIL), columns.of(ListColumn.EMAIL));
        list.previewed(columns);
        TrainingSession session = sessions.find(list.trainingSessionId()).orElseThrow();
        return check.preview(list, rows, arrivals.outlook(session, list.reason()), asks);
    }

    /**
     * Says what the columns mean, which the base remembers by their heads, and has the rows judged.
     *
     * @param said the place of each column that says something, from 0
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public ImportView map(long id, Map<ListColumn, Integer> said) {
        ListImport list = desk.locked(id, ListKind.ENROLMENT);
        list.requireNotRun();
        ColumnMap columns = ColumnMap.said(said, list);
        if (!columns.isComplete()) {
            throw new InvalidInput("fullName", "error.list-no-name");
        }
        imports.remember(list, columns);
        List<ListImportPart> parts = imports.parts(id);
        List<ListRow> judged = judged(
                list, parts.stream().flatMap(part -> part.rows().stream()).toList(), columns);
        for (ListImportPart part : parts) {
            int from = part.partNo() * ListImportPart.ROWS;
            part.become(judged.subList(from, Math.min(from + ListImportPart.ROWS, judged.size())));
        }
        trail.record(Act.of("list-import.map", KIND, id, list.baseId()));
        return view(list);
    }

    /**
     * As {@link #map}, in the words of the API.
     *
     * @param said places from 0, by the names of the fields
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public ImportView mapFields(long id, Map<String, Integer> said) {
        desk.found(id, ListKind.ENROLMENT);
        return map(id, ListColumn.ofFields(said));
    }

    /**
     * Which rows to take.
     *
     * @param rows numbers in the file; null: all good ones
     * @param samePerson those of them who are the person they may be
     * @param reason why, for those against whom a rule speaks; null: that of the list
     */
    public record Selection(List<Integer> rows, List<Integer> samePerson, String reason) {

        public static final Selection ALL_GOOD = new Selection(null, null, null);

        public Selection {
            samePerson = samePerson == null ? List.of() : List.copyOf(samePerson);
        }
    }

    /** Lets it run: from now on a job stores the good or chosen rows. Gives the id of the job. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public long commit(long id, Selection selection) {
        ListImport list = desk.locked(id, ListKind.ENROLMENT);
        List<ListImportPart> parts = imports.parts(id);
        requireKnown(selection, parts);
        list.requirePreviewed();
        arrivals.outlook(sessions.find(list.trainingSessionId()).orElseThrow(), list.reason());
        Set<Integer> taken = selection.rows() == null ? null : new HashSet<>(selection.rows());
        list.makesExceptions(PlainText.optional("reason", selection.reason(), Enrolment.REASON_LENGTH));
        int wanted = 0;
        for (ListImportPart part : parts) {
            List<ListRow> chosen = part.rows().stream()
                    .map(row -> row.chosen(choice(row, taken, selection.samePerson())))
                    .toList();
            List<ListRow> coming = chosen.stream().filter(ListRow::isWanted).toList();
            require(
                    list.exceptionReason() != null || coming.stream().noneMatch(ListRow::isNeedingReason),
                    ImportRule.EXCEPTIONS_OF_THE_LIST_HAVE_A_REASON);
            wanted += coming.size();
            part.become(chosen);
        }
        require(wanted > 0, ImportRule.LIST_HAS_ROWS_TO_TAKE);
        trail.record(Act.of("list-import.run", KIND, id, list.baseId()));
        return desk.run(list, list.rowsTotal());
    }

    private static void requireKnown(Selection selection, List<ListImportPart> parts) {
        if (selection.rows() == null) {
            return;
        }
        Set<Integer> choosable = new HashSet<>();
        parts.forEach(part -> part.rows().stream()
                .filter(row -> row.result() != null && row.result().isChoosable())
                .forEach(row -> choosable.add(row.row())));
        for (Integer row : selection.rows()) {
            if (row == null || !choosable.contains(row)) {
                throw new InvalidInput("rows", "error.list-row", row == null ? 0 : row);
            }
        }
    }

    private static ListRow.Choice choice(ListRow row, Set<Integer> taken, List<Integer> samePerson) {
        boolean take = taken == null ? row.result().isGood() : taken.contains(row.row());
        if (!take) {
            return ListRow.Choice.LEAVE_OUT;
        }
        return samePerson.contains(row.row()) ? ListRow.Choice.SAME_PERSON : ListRow.Choice.TAKE;
    }

    /** Takes everything off the list again that this import put there, before the session starts. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public long undo(long id) {
        ListImport list = desk.locked(id, ListKind.ENROLMENT);
        list.requireRun();
        require(!imports.parts(id).isEmpty(), ImportRule.ROWS_OF_THE_LIST_ARE_KEPT);
        UndoWork.requireBeforeTheStart(sessions.find(list.trainingSessionId()).orElseThrow(), clock);
        trail.record(Act.of("list-import.undo", KIND, id, list.baseId()));
        return desk.undo(list, list.rowsTotal());
    }

    /** Throws a list away that was never run. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public void discard(long id) {
        ListImport list = desk.locked(id, ListKind.ENROLMENT);
        list.requireNotRun();
        imports.remove(list);
        trail.record(Act.of("list-import.discard", KIND, id, list.baseId()));
    }

    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public ImportView view(long id) {
        ListImport list = desk.found(id, ListKind.ENROLMENT);
        trail.record(Act.of("list-import.read", KIND, id, list.baseId()));
        return view(list);
    }

    /** The rows that were not stored, as they stood in the file, for a file to put right: an export like any other. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public ImportView export(long id) {
        ListImport list = desk.found(id, ListKind.ENROLMENT);
        trail.record(Act.of("list-import.export-errors", KIND, id, list.baseId()));
        return view(list);
    }

    private ImportView view(ListImport list) {
        return desk.view(list, imports.rows(list.id()));
    }

    /** The lists that were run for a session, newest first. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public List<Entry> ofSession(long sessionId) {
        mayImport(sessionId);
        return imports.run(sessionId).stream()
                .map(list -> new Entry(list.id(), list.fileName(), list.runAt(), list.state(), list.rowsTotal()))
                .toList();
    }

    /** The rows of a list are people: nobody needs them for longer than a month. */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public int purge() {
        return imports.purge(clock.instant().minus(KEPT));
    }
}
