package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.job.JobService;

/** What can be done with a list that runs or was run. */
@Named
@RequestScoped
public class ListRun {

    @Inject
    private ListPage page;

    @Inject
    private ImportService imports;

    @Inject
    private JobService jobs;

    public String cancel() {
        jobs.cancel(view().job().id());
        return again();
    }

    public String runAgain() {
        jobs.runAgain(view().job().id());
        return again();
    }

    public String undo() {
        imports.undo(view().id());
        return again();
    }

    private ImportView view() {
        return page.getView();
    }

    private String again() {
        return ListPage.PAGE + view().id();
    }
}
