package org.lectern.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.job.JobService;
import org.lectern.job.JobView;

/** What can be done with a job on the page of what it is about. */
@Named
@RequestScoped
public class JobButtons {

    @Inject
    private JobService jobs;

    /** @param again the page, to come back to it */
    public String cancel(JobView job, String again) {
        jobs.cancel(job.id());
        return again;
    }

    /** @param again the page, to come back to it */
    public String runAgain(JobView job, String again) {
        jobs.runAgain(job.id());
        return again;
    }
}
