package org.lectern.enrolment.list;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.Enrolments;
import org.lectern.enrolment.RosterService;
import org.lectern.job.Job;
import org.lectern.job.Progress;
import org.lectern.job.Work;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Takes off the list of a session what an import put there: entered by mistake, it never counts. */
@ApplicationScoped
public class UndoWork implements Work {

    @Inject
    private ListDesk desk;

    @Inject
    private ListImports imports;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RosterService roster;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return ListKind.ENROLMENT.undo();
    }

    @Override
    public Progress next(Job job) {
        ListImport list = desk.locked(job.subjectId(), ListKind.ENROLMENT);
        TrainingSession session = sessions.lock(list.trainingSessionId());
        requireBeforeTheStart(session, clock);
        ListImportPart part =
                imports.part(list.id(), job.position() / ListImportPart.ROWS).orElseThrow(NotFound::new);
        String why = Messages.in(me.required().language()).text("enrolment.import.undone-reason", list.fileName());
        List<ListRow> rows = new ArrayList<>();
        for (ListRow row : part.rows()) {
            rows.add(undone(row, why));
        }
        part.become(rows);
        return Progress.to(part.end(job.total()), job, list::isUndone);
    }

    /** Who has left meanwhile by another way stays as he or she left. */
    private ListRow undone(ListRow row, String why) {
        if (row.outcome() == null || !row.outcome().isStored()) {
            return row;
        }
        boolean live = enrolments.find(row.enrolment()).orElseThrow().state().isLive();
        if (live) {
            roster.remove(row.enrolment(), why);
        }
        return row.done(RowOutcome.UNDONE, row.notes(), row.enrolment());
    }

    static void requireBeforeTheStart(TrainingSession session, Clock clock) {
        require(
                session.recordedAfterwards()
                        || session.firstSlotStarts() == null
                        || clock.instant().isBefore(session.firstSlotStarts()),
                ImportRule.SESSION_OF_THE_LIST_HAS_NOT_STARTED);
    }

    @Override
    public String address(Job job) {
        return ImportWork.PAGE + job.subjectId();
    }
}
