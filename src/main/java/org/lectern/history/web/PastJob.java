package org.lectern.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.history.PastImportService;
import org.lectern.job.JobService;

/** What can be done with a list of past sessions that runs or was run. */
@Named
@RequestScoped
public class PastJob {

    @Inject
    private PastPage page;

    @Inject
    private PastImportService imports;

    @Inject
    private JobService jobs;

    public String cancel() {
        jobs.cancel(page.getView().job().id());
        return again();
    }

    public String runAgain() {
        jobs.runAgain(page.getView().job().id());
        return again();
    }

    public String undo() {
        imports.undo(page.getView().id());
        return again();
    }

    private String again() {
        return PastPage.PAGE + page.getView().id();
    }
}
