package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The append-only trail. {@link #record} belongs into the transaction of what it tells. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Actor.Source actor;

    /** Tells what was done, in the same transaction: both stand, or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        entities.persist(new AuditEntry(clock.instant(), actor.now(), act, AuditEntry.Outcome.OK));
    }

    /** Tells what was refused; in a transaction of its own, since that of the refusal is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void denied(Act act) {
        entities.persist(new AuditEntry(clock.instant(), actor.now(), act, AuditEntry.Outcome.DENIED));
    }

    /** Tells of an attempt that failed, such as a wrong password; in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(Act act) {
        entities.persist(new AuditEntry(clock.instant(), actor.now(), act, AuditEntry.Outcome.FAILED));
    }
}
