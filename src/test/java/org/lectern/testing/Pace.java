package org.lectern.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.testing.Together.Deed;

/** How long each of many deeds took, printed for whoever reads the log: no test fails by it. */
public final class Pace {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final long began = System.nanoTime();

    /** The same deed, with a look at the clock before and after. */
    public <T> Deed<T> of(Deed<T> deed) {
        return () -> {
            long before = System.nanoTime();
            T result = deed.perform();
            nanos.add(System.nanoTime() - before);
            return result;
        };
    }

    /** Throughput since this was made, and the slow answers. */
    public void print(String what, TestDatabase database) {
        long took = System.nanoTime() - began;
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%s on %s: %d acts in %.1f s (%.0f a second), 95 %% below %d ms, the slowest %d ms%n",
                what,
                database.isMysql() ? "MySQL" : "H2",
                sorted.size(),
                took / 1e9,
                sorted.size() * 1e9 / took,
                sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000);
    }
}
