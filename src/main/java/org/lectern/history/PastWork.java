package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListImportPart;
import org.lectern.enrolment.list.ListImports;
import org.lectern.enrolment.list.ListKind;
import org.lectern.job.Job;
import org.lectern.job.Progress;
import org.lectern.job.Work;
import org.lectern.shared.NotFound;

/** Takes a list of past sessions in, a part in each chunk: the parts are its steps. */
@ApplicationScoped
public class PastWork implements Work {

    static final String KIND = "past-import";
    static final String PAGE = "/coordinator/session/past?list=";

    @Inject
    private ListImports imports;

    @Inject
    private PastRun run;

    @Inject
    private CurrentAccount me;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress next(Job job) {
        ListImport list = imports.lock(job.subjectId(), ListKind.HISTORY, me.coordinated())
                .orElseThrow(NotFound::new);
        ListImportPart part = imports.part(list.id(), job.position()).orElseThrow(NotFound::new);
        part.become(run.run(list, part));
        int position = job.position() + 1;
        if (position < job.total()) {
            return Progress.at(position);
        }
        list.isDone();
        return Progress.done(position, null);
    }

    @Override
    public String address(Job job) {
        return PAGE + job.subjectId();
    }
}
