package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Runs work in transactions as a use case would. Also for tests that want to look with the entity manager. */
@ApplicationScoped
@Transactional
public class HarnessProbe {

    public void inTransaction(Runnable work) {
        work.run();
    }

    public void joined(Runnable work) {
        work.run();
    }
}
