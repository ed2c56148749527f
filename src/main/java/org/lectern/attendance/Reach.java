package org.lectern.attendance;

import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;

/**
 * Where an account may take attendance: at the bases it coordinates, and in the sessions its person is a trainer of.
 *
 * @param trainer the person; null for who is no trainer
 */
public record Reach(Scope scope, Long trainer) {

    public static Reach of(CurrentAccount account) {
        return new Reach(account.coordinated(), account.isTrainer() ? account.personIdOrNull() : null);
    }

    /** The same without what one reaches as a trainer. */
    public Reach asCoordinator() {
        return new Reach(scope, null);
    }
}
