package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;

/** Counts the SQL statements of this thread, so that a list keeps its budget however long it grows. */
@ApplicationScoped
public class Statements {

    /** @throws AssertionError if the work executes more statements than it may */
    public <T> T atMost(int budget, Callable<T> work) {
        int before = SmallPool.executed();
        T result;
        try {
            result = work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Assertions.assertThat(SmallPool.executed() - before)
                .as("SQL statements")
                .isLessThanOrEqualTo(budget);
        return result;
    }

    /** How many statements the work executes. */
    public int of(Runnable work) {
        int before = SmallPool.executed();
        work.run();
        return SmallPool.executed() - before;
    }
}
