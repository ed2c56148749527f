package org.lectern.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.lectern.shared.Transactions;

/**
 * Stands in for the transactions of the server: one persistence context per transaction, bound to the thread. A failure
 * that the annotation does not exempt rolls back; so does an outer transaction whose inner part failed.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ThreadTransaction extends Transactions {

    /** The transactions of the thread; suspended ones below the top. null stands for "none, on purpose". */
    private static final ThreadLocal<Deque<Entry>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private record Entry(EntityManager entities) {}

    @Override
    public boolean isActive() {
        return current() != null;
    }

    /** The persistence context of the running transaction; null outside one. */
    static EntityManager current() {
        Entry top = STACK.get().peek();
        return top == null ? null : top.entities();
    }

    static Object run(Transactional attributes, Callable<Object> work) throws Exception {
        boolean active = current() != null;
        return switch (attributes.value()) {
            case REQUIRED -> active ? join(attributes, work) : begin(attributes, work);
            case REQUIRES_NEW -> begin(attributes, work);
            case MANDATORY -> {
                if (!active) {
                    throw new jakarta.transaction.TransactionalException(
                            "a transaction must be there", new TransactionRequiredException());
                }
                yield join(attributes, work);
            }
            case SUPPORTS -> active ? join(attributes, work) : work.call();
            case NOT_SUPPORTED -> without(work);
            case NEVER -> {
                if (active) {
                    throw new jakarta.transaction.TransactionalException(
                            "no transaction may be there", new IllegalStateException());
                }
                yield work.call();
            }
        };
    }

    private static Object without(Callable<Object> work) throws Exception {
        STACK.get().push(new Entry(null));
        try {
            return work.call();
        } finally {
            STACK.get().pop();
        }
    }

    private static Object join(Transactional attributes, Callable<Object> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            if (rollsBack(attributes, e)) {
                current().getTransaction().setRollbackOnly();
            }
            throw e;
        }
    }

    private static Object begin(Transactional attributes, Callable<Object> work) throws Exception {
        EntityManager entities = TestContainer.get().newEntityManager();
        STACK.get().push(new Entry(entities));
        try {
            entities.getTransaction().begin();
            Object result;
            try {
                result = work.call();
            } catch (Exception e) {
                if (rollsBack(attributes, e) || entities.getTransaction().getRollbackOnly()) {
                    rollBack(entities);
                } else {
                    entities.getTransaction().commit();
                }
                throw e;
            } catch (Error e) {
                rollBack(entities);
                throw e;
            }
            entities.getTransaction().commit();
            return result;
        } finally {
            STACK.get().pop();
            entities.close();
        }
    }

    private static void rollBack(EntityManager entities) {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
    }

    private static boolean rollsBack(Transactional attributes, Exception thrown) {
        if (is(attributes.dontRollbackOn(), thrown)) {
            return false;
        }
        return thrown instanceof RuntimeException || is(attributes.rollbackOn(), thrown);
    }

    private static boolean is(Class<?>[] types, Exception thrown) {
        for (Class<?> type : types) {
            if (type.isInstance(thrown)) {
                return true;
            }
        }
        return false;
    }
}
