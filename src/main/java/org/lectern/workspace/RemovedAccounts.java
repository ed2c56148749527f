package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.account.AccountRemoved;

/** Of a login that is gone nothing typed stays; what it shared stays with the base. */
@ApplicationScoped
public class RemovedAccounts {

    @Inject
    private Drafts drafts;

    @Inject
    private SavedViews views;

    void forget(@Observes AccountRemoved removed) {
        drafts.forgetAll(removed.accountId());
        views.ownedBy(removed.accountId()).stream()
                .filter(view -> !view.isShared())
                .forEach(views::remove);
    }
}
