package org.lectern.history;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;
import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.list.ColumnMap;
import org.lectern.enrolment.list.ImportRule;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListDesk;
import org.lectern.enrolment.list.ListFile;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListImportPart;
import org.lectern.enrolment.list.ListImports;
import org.lectern.enrolment.list.ListKind;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.RowResult;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.shared.table.UploadedFile;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingsession.OwnBases;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Lists of sessions that took place, as bases kept them before: looked at first, recorded when the coordinator says so,
 * and nobody is told.
 */
@ApplicationScoped
public class PastImportService {

    private static final String KIND = "list_import";

    @Inject
    private ListImports imports;

    @Inject
    private ListDesk desk;

    @Inject
    private PastSessions pastSessions;

    @Inject
    private PastCheck check;

    @Inject
    private PastReader views;

    @Inject
    private PastUndoWork undoing;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private OwnBases ownBases;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A list that was run, in a line. */
    public record Entry(
            long id, String base, ZoneId zone, String fileName, Instant runAt, ImportState state, int rows) {}

    /**
     * What is said of a list besides its file.
     *
     * @param restPresent whoever is listed and of whom nothing more is said was there the whole time
     * @param organisation id of who sent it; null where that is not said
     */
    public record Said(boolean restPresent, Long organisation) {

        public static final Said NOTHING = new Said(false, null);
    }

    /** Nothing but the question who may. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public void mayImport() {
        // The permission is the answer.
    }

    /**
     * Reads a file. Where its columns are known, by their heads or from the last time, it is judged at once.
     *
     * @param base code; null where the coordinator has one only
     * @throws InvalidInput also for a sender who is none
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public PastView upload(String base, UploadedFile file, Said said) {
        TrainingBase own = ownBases.named(base);
        desk.requireSender(said.organisation());
        ListFile read = ListFile.read(file, ListKind.HISTORY);
        ListImport list = new ListImport(
                        new ListImport.Origin(
                                ListKind.HISTORY, null, own.id(), me.required().accountId(), null),
                        read,
                        clock.instant())
                .sentBy(said.organisation());
        list.restPresent(said.restPresent());
        imports.add(list, read.rows());
        ColumnMap columns = ColumnMap.guess(read.heads(), imports.heads(list), ListKind.HISTORY);
        if (missing(columns) == null) {
            judge(list, read.rows(), columns);
        }
        trail.record(Act.of("past-import.upload", KIND, list.id(), list.baseId()));
        return views.view(list);
    }

    /** As {@link #upload}, for somebody who cannot be asked what the columns mean: then nothing is kept. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public PastView uploadKnown(String base, UploadedFile file, Said said) {
        PastView view = upload(base, file, said);
        if (view.list().state() == ImportState.UPLOADED) {
            throw new InvalidInput("file", "error.past-columns");
        }
        return view;
    }

    /** The column without which nothing can be read; null where all are there. */
    private static ListColumn missing(ColumnMap columns) {
        Map<ListColumn, Integer> said = columns.columns();
        if (!said.containsKey(ListColumn.FIRST_DAY) && !said.containsKey(ListColumn.DAYS)) {
            return ListColumn.FIRST_DAY;
        }
        if (!said.containsKey(ListColumn.COURSE) && !said.containsKey(ListColumn.SESSION_TITLE)) {
            return ListColumn.COURSE;
        }
        boolean anybody = said.containsKey(ListColumn.FULL_NAME) || said.containsKey(ListColumn.PEOPLE);
        return anybody ? null : ListColumn.FULL_NAME;
    }

    private void judge(ListImport list, List<ListRow> rows, ColumnMap columns) {
        boolean asks = !Objects.equals(list.columns().of(ListColumn.EMAIL), columns.of(ListColumn.EMAIL));
        list.previewed(columns);
        pastSessions.removeOf(list.id());
        List<PastPreview.Judged> judged = check.preview(list, rows, asks);
        List<PastSession> made = new ArrayList<>();
        for (PastPreview.Judged one : judged) {
            Long known = one.known() == null ? null : one.known().id();
            PastSession session =
                    new PastSession(list, made.size(), one.group().firstRow(), one.plan(), one.result(), known);
            pastSessions.add(session);
            made.add(session);
        }
        pastSessions.flush();
        List<ListImportPart> parts = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            List<ListRow> all = judged.get(i).rows();
            for (int from = 0; from < all.size(); from += ListImportPart.ROWS) {
                List<ListRow> some = all.subList(from, Math.min(from + ListImportPart.ROWS, all.size()));
                parts.add(new ListImportPart(list, parts.size(), some)
                        .of(made.get(i).id()));
            }
            made.get(i).hasRows(all.size(), parts.size() - 1);
        }
        imports.replaceParts(list, parts);
    }

    /**
     * Says what the columns mean, which is remembered by their heads of the base and the sender; the list is judged.
     */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public PastView map(long id, Map<ListColumn, Integer> said, boolean restPresent) {
        ListImport list = desk.locked(id, ListKind.HISTORY);
        list.requireNotRun();
        ColumnMap columns = ColumnMap.said(said, list);
        ListColumn missing = missing(columns);
        if (missing != null) {
            throw new InvalidInput(missing.field(), "error.required");
        }
        imports.remember(list, columns);
        list.restPresent(restPresent);
        judge(list, imports.rows(id), columns);
        trail.record(Act.of("past-import.map", KIND, id, list.baseId()));
        return views.view(list);
    }

    /**
     * Who the people are of whom that was asked.
     *
     * @param choices by the number of the row that asks
     * @param others for all of them that are not named
     */
    public record Selection(Map<Integer, Choice> choices, Choice others) {

        public static final Selection ALL_GOOD = new Selection(Map.of(), Choice.LEAVE_OUT);

        public Selection {
            choices = Map.copyOf(choices);
        }

        /** The question of a row: about the person, or, of two in the list who may be one, about the row. */
        private Choice of(ListRow row) {
            return choices.getOrDefault(row.candidate() == null ? row.row() : row.who(), others);
        }

        private ListRow chosen(ListRow row) {
            if (row.result() != RowResult.POSSIBLE_DUPLICATE) {
                return row.chosen(row.result().isGood() ? Choice.TAKE : Choice.LEAVE_OUT);
            }
            Choice choice = of(row);
            // Another one than the person above who bears the name.
            boolean another = choice == Choice.TAKE && row.candidate() == null;
            return another ? row.chosen(choice).by(row.row()) : row.chosen(choice);
        }
    }

    /** Lets it run: from now on a job records its sessions. Gives the id of the job. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public long commit(long id, Selection selection) {
        ListImport list = desk.locked(id, ListKind.HISTORY);
        list.requirePreviewed();
        List<ListImportPart> parts = imports.parts(id);
        Map<Long, Integer> people = new HashMap<>();
        int wanted = 0;
        for (ListImportPart part : parts) {
            List<ListRow> chosen = part.rows().stream().map(selection::chosen).toList();
            wanted += (int) chosen.stream().filter(ListRow::isWanted).count();
            int named = (int) chosen.stream()
                    .filter(row -> row.isWanted() && row.result() != RowResult.HEADCOUNT)
                    .count();
            people.merge(part.pastSessionId(), named, Integer::sum);
            part.become(chosen);
        }
        require(wanted > 0, ImportRule.LIST_HAS_ROWS_TO_TAKE);
        pastSessions.ofList(id).forEach(session -> session.expects(people.getOrDefault(session.id(), 0)));
        trail.record(Act.of("past-import.run", KIND, id, list.baseId()).with("rows", null, wanted));
        return desk.run(list, parts.size());
    }

    /** Takes away again every session that this list brought, as long as nobody has changed one of them. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Retried
    @Transactional
    public long undo(long id) {
        ListImport list = desk.locked(id, ListKind.HISTORY);
        list.requireRun();
        List<PastSession> all = pastSessions.ofList(id);
        all.stream()
                .filter(PastSession::isOurs)
                .forEach(past -> undoing.requireUnchanged(
                        past, sessions.find(past.trainingSessionId()).orElseThrow(NotFound::new)));
        trail.record(Act.of("past-import.undo", KIND, id, list.baseId()));
        return desk.undo(list, all.size());
    }

    /** Throws a list away that was never run. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public void discard(long id) {
        ListImport list = desk.locked(id, ListKind.HISTORY);
        list.requireNotRun();
        pastSessions.removeOf(id);
        imports.remove(list);
        trail.record(Act.of("past-import.discard", KIND, id, list.baseId()));
    }

    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public PastView view(long id) {
        return read(id, "past-import.read");
    }

    /** The rows that were not stored, for a file to put right: an export like any other. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public PastView export(long id) {
        return read(id, "past-import.export-errors");
    }

    private PastView read(long id, String act) {
        ListImport list = desk.found(id, ListKind.HISTORY);
        trail.record(Act.of(act, KIND, id, list.baseId()));
        return views.view(list);
    }

    /** The bases whose lists somebody may bring. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public List<TrainingBase> bases() {
        return views.bases().stream()
                .filter(base -> me.coordinated().covers(base.id()))
                .toList();
    }

    /** The lists that were run in the own bases, newest first. */
    @Allowed({COORDINATOR, ADMINISTRATOR})
    @Transactional
    public List<Entry> earlier() {
        Map<Long, TrainingBase> bases = new HashMap<>();
        views.bases().forEach(base -> bases.put(base.id(), base));
        return imports.runOfHistory(me.coordinated()).stream()
                .map(list -> new Entry(
                        list.id(),
                        bases.get(list.baseId()).code(),
                        bases.get(list.baseId()).zone(),
                        list.fileName(),
                        list.runAt(),
                        list.state(),
                        list.rowsTotal()))
                .toList();
    }
}
