package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.CurrentAccount;
import org.lectern.job.Job;
import org.lectern.job.Progress;
import org.lectern.job.Work;
import org.lectern.shared.NotFound;

/** Takes a list in, a part in each chunk. */
@ApplicationScoped
public class ImportWork implements Work {

    static final String KIND = "enrolment-import";

    @Inject
    private ListImports imports;

    @Inject
    private PartRun run;

    @Inject
    private CurrentAccount me;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress next(Job job) {
        ListImport list = imports.lock(job.subjectId(), ListKind.ENROLMENT, me.coordinated())
                .orElseThrow(NotFound::new);
        ListImportPart part =
                imports.part(list.id(), job.position() / ListImportPart.ROWS).orElseThrow(NotFound::new);
        part.become(run.run(list, part.rows()));
        int position = Math.min((part.partNo() + 1) * ListImportPart.ROWS, job.total());
        if (position < job.total()) {
            return Progress.at(position);
        }
        list.isDone();
        return Progress.done(position, null);
    }

    @Override
    public String address(Job job) {
        return "/coordinator/session/import?list=" + job.subjectId();
    }
}
