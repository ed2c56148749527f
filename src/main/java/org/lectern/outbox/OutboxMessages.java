package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The mails to be and the mails that were. */
@ApplicationScoped
public class OutboxMessages {

    @Inject
    private EntityManager entities;

    public Optional<OutboxMessage> find(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id));
    }

    Optional<OutboxMessage> lock(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<OutboxMessage> lockGroup(String undoGroup) {
        return entities.createNamedQuery("OutboxMessage.group", OutboxMessage.class)
                .setParameter("undoGroup", undoGroup)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What is due, the oldest first. */
    List<Long> due(Instant now, int most) {
        return entities.createNamedQuery("OutboxMessage.due", Long.class)
                .setParameter("pending", OutboxState.PENDING)
                .setParameter("held", OutboxState.HELD)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** @param state null for all */
    public Page<OutboxMessage> list(OutboxState state, PageRequest request) {
        TypedQuery<OutboxMessage> rows = entities.createNamedQuery(
                state == null ? "OutboxMessage.all" : "OutboxMessage.inState", OutboxMessage.class);
        if (state != null) {
            rows.setParameter("state", state);
        }
        List<OutboxMessage> found = rows.setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        return Page.of(found, request, count(state));
    }

    /** @param state null for all */
    public long count(OutboxState state) {
        TypedQuery<Long> query = entities.createNamedQuery(
                state == null ? "OutboxMessage.countAll" : "OutboxMessage.countInState", Long.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getSingleResult();
    }

    public boolean isKnown(String dedupKey) {
        return !entities.createNamedQuery("OutboxMessage.byKey", Long.class)
                .setParameter("key", dedupKey)
                .getResultList()
                .isEmpty();
    }
}
