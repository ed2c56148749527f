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
import java.util.Optional;
import java.util.UUID;
import org.lectern.shared.Retried;

/**
 * Lets one node at a time do a job. A {@link Turn} carries a fencing number: what is written in a transaction that
 * asked {@link #hold} is written by the one whose turn it is, even if the node slept past the end of its turn.
 */
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

    /** The next turn at the job, for so long; empty while another one lasts, on this node too. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Turn> turn(String name, Duration howLong) {
        boolean mine = take(name, UUID.randomUUID().toString(), howLong);
        return mine
                ? Optional.of(new Turn(name, entities.find(Lease.class, name).fencing()))
                : Optional.empty();
    }

    /**
     * Keeps the turn, for so long from now; whoever wants it waits until this transaction has ended.
     *
     * @throws TurnIsOver if somebody else has had a turn since
     */
    @Transactional(TxType.MANDATORY)
    public void hold(Turn turn, Duration howLong) {
        Lease lease = entities.find(Lease.class, turn.name(), LockModeType.PESSIMISTIC_WRITE);
        if (lease == null || lease.fencing() != turn.fencing()) {
            throw new TurnIsOver(turn.name());
        }
        lease.lastUntil(clock.instant().plus(howLong));
    }

    /** Gives the turn back before it runs out; nothing happens where it is over. */
    @Retried
    @Transactional(TxType.REQUIRES_NEW)
    public void end(Turn turn) {
        Lease lease = entities.find(Lease.class, turn.name(), LockModeType.PESSIMISTIC_WRITE);
        if (lease != null && lease.fencing() == turn.fencing()) {
            lease.lastUntil(clock.instant());
        }
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
