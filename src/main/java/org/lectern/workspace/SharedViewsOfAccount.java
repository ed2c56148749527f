package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.Belonging;
import org.lectern.account.Belongings;

/** What was shared with a base goes on being looked after by somebody who coordinates it. */
@ApplicationScoped
public class SharedViewsOfAccount implements Belongings {

    @Inject
    private SavedViews views;

    @Override
    public Belonging kind() {
        return Belonging.SHARED_VIEWS;
    }

    @Override
    public long count(long accountId, long baseId) {
        return views.ownedBy(accountId, baseId, true).size();
    }

    @Override
    public void pass(long fromAccountId, long toAccountId, long baseId) {
        views.pass(views.ownedBy(fromAccountId, baseId, true), toAccountId);
    }
}
