package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.Belonging;
import org.lectern.account.Belongings;

/** Forms that somebody began for a base; where the next one is at the same form already, that draft stays. */
@ApplicationScoped
public class DraftsOfAccount implements Belongings {

    @Inject
    private Drafts drafts;

    @Override
    public Belonging kind() {
        return Belonging.DRAFTS;
    }

    @Override
    public long count(long accountId, long baseId) {
        return drafts.ofBase(accountId, baseId).size();
    }

    @Override
    public void pass(long fromAccountId, long toAccountId, long baseId) {
        drafts.ofBase(fromAccountId, baseId).stream()
                .filter(draft -> drafts.of(toAccountId, draft.form()).isEmpty())
                .forEach(draft -> draft.passTo(toAccountId));
    }
}
