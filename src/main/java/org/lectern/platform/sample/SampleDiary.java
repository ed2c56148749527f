package org.lectern.platform.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.platform.sample.SampleSession.Times;

/** Who and which room is taken when, so that nobody of the sample data is in two places at one time. */
final class SampleDiary {

    private final Map<Object, List<Times>> taken = new HashMap<>();

    /** The first of them that is free all these times, and then is not any more; the first one where nobody is. */
    <T> T take(List<T> candidates, Collection<Times> times) {
        T first = candidates.stream()
                .filter(one -> isFree(one, times))
                .findFirst()
                .orElse(candidates.get(0));
        taken.computeIfAbsent(first, one -> new ArrayList<>()).addAll(times);
        return first;
    }

    boolean isFree(Object one, Collection<Times> times) {
        return taken.getOrDefault(one, List.of()).stream()
                .noneMatch(there -> times.stream().anyMatch(there::overlaps));
    }
}
