package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** What the features take from outside, in the tests. */
@ApplicationScoped
public class TestResources {

    private static final Set<String> NEEDS_TRANSACTION =
            Set.of("persist", "merge", "remove", "refresh", "flush", "lock", "joinTransaction");

    /**
     * The persistence context of the thread's transaction; outside one, a fresh one for each call, as on the server.
     */
    @Produces
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestResources.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    EntityManager entities = ThreadTransaction.current();
                    if (entities == null) {
                        if (NEEDS_TRANSACTION.contains(method.getName())) {
                            throw new TransactionRequiredException(method.getName());
                        }
                        entities = TestContainer.get().newEntityManager();
                    }
                    try {
                        return method.invoke(entities, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    @ApplicationScoped
    TestClock clock() {
        return new TestClock();
    }

    @Produces
    TestDatabase database() {
        return TestContainer.get().database();
    }
}
