package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.enrolment.list.ListDesk;
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

    static final String PAGE = "/coordinator/session/past?list=";

    @Inject
    private ListDesk desk;

    @Inject
    private ListImports imports;

    @Inject
    private PastRun run;

    @Override
    public String kind() {
        return ListKind.HISTORY.run();
    }

    @Override
    public Progress next(Job job) {
        ListImport list = desk.locked(job.subjectId(), ListKind.HISTORY);
        ListImportPart part = imports.part(list.id(), job.position()).orElseThrow(NotFound::new);
        part.become(run.run(list, part));
        return Progress.to(job.position() + 1, job, list::isDone);
    }

    @Override
    public String address(Job job) {
        return PAGE + job.subjectId();
    }
}
