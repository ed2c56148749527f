package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does many things at the same moment: each in a thread and a request of its own, begun by one shot. */
@ApplicationScoped
public class Together {

    private static final int PATIENCE_SECONDS = 180;

    @Inject
    private Requests requests;

    /** What one of many does. */
    public interface Deed<T> {
        T perform() throws Exception;
    }

    /**
     * What became of a deed: its result, or what it threw.
     *
     * @param failure null where it succeeded
     */
    public record Outcome<T>(T result, Throwable failure) {

        public boolean succeeded() {
            return failure == null;
        }
    }

    /** All of them at once; the outcomes stand in the order of the deeds. */
    public <T> List<Outcome<T>> perform(List<? extends Deed<T>> deeds) {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        CountDownLatch ready = new CountDownLatch(deeds.size());
        CountDownLatch shot = new CountDownLatch(1);
        try {
            List<Future<Outcome<T>>> running = new ArrayList<>();
            for (Deed<T> deed : deeds) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    shot.await();
                    return inRequest(deed);
                }));
            }
            ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            shot.countDown();
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<Outcome<T>> one : running) {
                outcomes.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> Outcome<T> inRequest(Deed<T> deed) {
        requests.begin();
        try {
            return new Outcome<>(deed.perform(), null);
        } catch (Exception | AssertionError e) {
            return new Outcome<>(null, e);
        } finally {
            requests.end();
        }
    }
}
