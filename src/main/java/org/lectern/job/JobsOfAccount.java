package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.Belonging;
import org.lectern.account.Belongings;

/** Jobs for a base, waiting, running or done, stay with those who coordinate it. */
@ApplicationScoped
public class JobsOfAccount implements Belongings {

    @Inject
    private Jobs jobs;

    @Override
    public Belonging kind() {
        return Belonging.JOBS;
    }

    @Override
    public long count(long accountId, long baseId) {
        return jobs.count(accountId, baseId);
    }

    @Override
    public void pass(long fromAccountId, long toAccountId, long baseId) {
        jobs.ofAccount(fromAccountId, baseId).forEach(job -> job.passTo(toAccountId));
    }
}
