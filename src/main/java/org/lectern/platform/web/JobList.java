package org.lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.platform.jobs.JobService;
import org.lectern.shared.web.Notices;

/** What works by itself at night, and what came of it. */
@Named
@RequestScoped
public class JobList {

    @Inject
    private JobService service;

    @Inject
    private Notices notices;

    private List<JobService.Row> jobs;

    /** Refuses before anything of the page is written. */
    public void load() {
        getJobs();
    }

    public List<JobService.Row> getJobs() {
        if (jobs == null) {
            jobs = service.list();
        }
        return jobs;
    }

    public String run(String name) {
        if (service.run(name)) {
            notices.success("audit.jobs.done");
        } else {
            notices.warning("audit.jobs.not-done");
        }
        return "/admin/jobs?faces-redirect=true";
    }
}
