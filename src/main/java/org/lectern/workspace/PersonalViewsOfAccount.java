package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.Belonging;
import org.lectern.account.Belongings;

/**
 * How somebody looked at the lists of the one base he or she coordinated: for the next one only where that is wished.
 */
@ApplicationScoped
public class PersonalViewsOfAccount implements Belongings {

    @Inject
    private SavedViews views;

    @Override
    public Belonging kind() {
        return Belonging.PERSONAL_VIEWS;
    }

    @Override
    public long count(long accountId, long baseId) {
        return views.ownedBy(accountId, baseId, false).size();
    }

    @Override
    public void pass(long fromAccountId, long toAccountId, long baseId) {
        views.pass(views.ownedBy(fromAccountId, baseId, false), toAccountId);
    }
}
