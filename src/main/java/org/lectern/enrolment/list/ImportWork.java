package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.job.Job;
import org.lectern.job.Progress;
import org.lectern.job.Work;
import org.lectern.shared.NotFound;

/** Takes a list in, a part in each chunk. */
@ApplicationScoped
public class ImportWork implements Work {

    static final String PAGE = "/coordinator/session/import?list=";

    @Inject
    private ListDesk desk;

    @Inject
    private ListImports imports;

    @Inject
    private PartRun run;

    @Override
    public String kind() {
        return ListKind.ENROLMENT.run();
    }

    @Override
    public Progress next(Job job) {
        ListImport list = desk.locked(job.subjectId(), ListKind.ENROLMENT);
        ListImportPart part =
                imports.part(list.id(), job.position() / ListImportPart.ROWS).orElseThrow(NotFound::new);
        part.become(run.run(list, part.rows()));
        return Progress.to(part.end(job.total()), job, list::isDone);
    }

    @Override
    public String address(Job job) {
        return PAGE + job.subjectId();
    }
}
