package org.lectern.trainingsession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who would be in two places at one time. Two times of the same person or room clash if their times overlap;
 * touching is no clash, and the parallel slots of one session are meant.
 */
public final class ClashFinder {

    /** The wanted time, and one that is there and in its way. */
    public record Clash(TakenTime wanted, TakenTime taken) {

        /** True where the same two slots are in each other's way because of the same person or room. */
        boolean isSameAs(Clash other) {
            return wanted.kind() == other.wanted.kind()
                    && wanted.who() == other.wanted.who()
                    && taken.slot() != null
                    && taken.slot().equals(other.taken.slot())
                    && wanted.slot() != null
                    && wanted.slot().equals(other.wanted.slot());
        }
    }

    private static final Comparator<Clash> IN_TIME = Comparator.comparing(
                    (Clash clash) -> clash.wanted().starts())
            .thenComparing(clash -> clash.taken().starts())
            .thenComparing(clash -> clash.taken().ends())
            .thenComparing(clash -> clash.wanted().kind())
            .thenComparing(clash -> clash.wanted().who());

    private record Subject(ClashKind kind, long who) {

        static Subject of(TakenTime time) {
            return new Subject(time.kind(), time.who());
        }
    }

    private ClashFinder() {}

    /** In the order of time. */
    public static List<Clash> find(Collection<TakenTime> wanted, Collection<TakenTime> taken) {
        Map<Subject, List<TakenTime>> bySubject = new HashMap<>();
        taken.stream().sorted(Comparator.comparing(TakenTime::starts)).forEach(time -> bySubject
                .computeIfAbsent(Subject.of(time), subject -> new ArrayList<>())
                .add(time));
        List<Clash> clashes = new ArrayList<>();
        for (TakenTime wish : wanted) {
            for (TakenTime there : bySubject.getOrDefault(Subject.of(wish), List.of())) {
                if (startsTooLate(there, wish.ends())) {
                    break;
                }
                if (wish.overlaps(there) && !wish.isOfSameSession(there)) {
                    clashes.add(new Clash(wish, there));
                }
            }
        }
        clashes.sort(IN_TIME);
        return clashes;
    }

    /** Those of the later list that the earlier one does not know. */
    static List<Clash> added(List<Clash> before, List<Clash> after) {
        return after.stream()
                .filter(clash -> before.stream().noneMatch(clash::isSameAs))
                .toList();
    }

    private static boolean startsTooLate(TakenTime there, Instant end) {
        return !there.starts().isBefore(end);
    }
}
