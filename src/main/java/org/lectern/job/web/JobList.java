package org.lectern.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.job.JobService;
import org.lectern.job.JobView;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Notices;

/** What works by itself, and what somebody asked for that takes a while. */
@Named
@RequestScoped
public class JobList {

    @Inject
    private JobService service;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Notices notices;

    private String page;
    private List<JobService.RoutineRow> routines;
    private Page<JobView> jobs;

    /** Refuses before anything of the page is written. */
    public void loadAll() {
        getRoutines();
        getJobs();
    }

    public void loadOwn() {
        getJobs();
    }

    public List<JobService.RoutineRow> getRoutines() {
        if (routines == null) {
            routines = service.routines();
        }
        return routines;
    }

    public Page<JobView> getJobs() {
        if (jobs == null) {
            jobs = service.list(PageRequest.parse(page, null));
        }
        return jobs;
    }

    /** The name of a kind of work; a plain one for what this version no longer knows. */
    public String kind(JobView job) {
        Messages messages = Messages.in(language.get());
        String key = "job.kind." + job.kind();
        return messages.text(messages.has(key) ? key : "job.list.unknown");
    }

    public String run(String name) {
        if (service.runRoutine(name)) {
            notices.success("job.list.done");
        } else {
            notices.warning("job.list.not-done");
        }
        return again();
    }

    public String cancel(JobView job) {
        service.cancel(job.id());
        notices.success("job.list.cancelled");
        return again();
    }

    public String runAgain(JobView job) {
        service.runAgain(job.id());
        notices.success("job.list.resumed");
        return again();
    }

    private String again() {
        return (me.isAdministrator() ? "/admin/jobs" : "/coordinator/jobs") + "?faces-redirect=true";
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
