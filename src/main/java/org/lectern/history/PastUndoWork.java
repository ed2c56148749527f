package org.lectern.history;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.attendance.PastBooks;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolments;
import org.lectern.enrolment.list.ListDesk;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListKind;
import org.lectern.job.Job;
import org.lectern.job.Progress;
import org.lectern.job.Work;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Takes the sessions of a list away again, one in each chunk, as long as nobody has changed them. The people who were
 * entered stay: people are never deleted.
 */
@ApplicationScoped
public class PastUndoWork implements Work {

    @Inject
    private ListDesk desk;

    @Inject
    private PastSessions pastSessions;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private PastBooks books;

    @Inject
    private AuditTrail trail;

    @Override
    public String kind() {
        return ListKind.HISTORY.undo();
    }

    @Override
    public Progress next(Job job) {
        ListImport list = desk.locked(job.subjectId(), ListKind.HISTORY);
        pastSessions
                .at(list.id(), job.position())
                .filter(PastSession::isOurs)
                .ifPresent(past -> takeBack(past, list.baseId()));
        return Progress.to(job.position() + 1, job, list::isUndone);
    }

    private void takeBack(PastSession past, long baseId) {
        TrainingSession session = sessions.lock(past.trainingSessionId());
        requireUnchanged(past, session);
        books.discard(session);
        enrolments.discardAll(session.id());
        trail.record(Act.of("training-session.take-back", "training_session", session.id(), baseId)
                .with("code", session.code(), null));
        sessions.remove(session);
        past.isTakenBack();
    }

    /** Whoever changes a closed session has it opened first, and that counts in its version. */
    void requireUnchanged(PastSession past, TrainingSession session) {
        boolean asMade = session.state() == SessionState.CLOSED
                && past.madeVersion() != null
                && past.madeVersion() == session.version()
                && enrolments.ofSession(session.id()).size() == past.stored();
        require(asMade, HistoryRule.IMPORTED_SESSION_IS_UNCHANGED, session.code());
    }

    @Override
    public String address(Job job) {
        return PastWork.PAGE + job.subjectId();
    }
}
