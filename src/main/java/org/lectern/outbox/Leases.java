package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lectern.shared.Retried;

/** Lets one node at a time do a job. */
@ApplicationScoped
public class Leases {

    private static final String THIS_NODE = UUID.randomUUID().toString();

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** True if this node may do the job, for so long; asked again, it is prolonged. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(String name, Duration howLong) {
        return take(name, THIS_NODE, howLong);
    }

    boolean take(String name, String holder, Duration howLong) {
        Lease lease = entities.find(Lease.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (lease == null) {
            entities.createNativeQuery("insert ignore into lease (name, fencing) values (?1, 0)")
                    .setParameter(1, name)
                    .executeUpdate();
            lease = entities.find(Lease.class, name, LockModeType.PESSIMISTIC_WRITE);
        }
        Instant now = clock.instant();
        return lease.take(holder, now, now.plus(howLong));
    }
}
