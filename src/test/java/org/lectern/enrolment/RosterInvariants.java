package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.Roster.Allotment;
import org.lectern.enrolment.Roster.Line;

/**
 * What holds after every step of every history, told without the roster's own arithmetic: seats are counted by hand
 * from the lines, so that a roster that counts wrongly cannot hide it.
 */
final class RosterInvariants {

    /** What a roster lets be seen; the real one, or one that is broken on purpose. */
    interface Subject {
        List<Line> lines();

        Seats seats();
    }

    private final Map<Long, Allotment> allotments = new HashMap<>();
    private final Set<Long> accepted = new HashSet<>();
    private final boolean offers;
    private int capacity;
    private int beyondCapacity;
    private List<Line> before = List.of();

    RosterInvariants(int capacity, List<Allotment> allotments, boolean offers) {
        this.capacity = capacity;
        this.offers = offers;
        allotments.forEach(allotment -> this.allotments.put(allotment.id(), allotment));
    }

    void resized(int newCapacity) {
        capacity = newCapacity;
    }

    void released(long allotmentId) {
        allotments.remove(allotmentId);
    }

    void accepted(long queueNo) {
        accepted.add(queueNo);
    }

    /** After a step that may take nobody beyond the capacity. */
    void check(Subject roster) {
        List<Line> lines = roster.lines();
        int held = held(lines);
        assertThat(held)
                .as("seat-holding stays within the capacity, or does not grow where it was beyond")
                .isLessThanOrEqualTo(Math.max(capacity, beyondCapacity));
        checkTheRest(roster, lines);
    }

    /** After a walk-in, who is never refused. */
    void checkAfterWalkIn(Subject roster, long queueNo) {
        List<Line> lines = roster.lines();
        assertThat(lines)
                .as("a walk-in is never refused")
                .anyMatch(line -> line.queueNo() == queueNo && line.state().holdsSeat());
        checkTheRest(roster, lines);
    }

    private void checkTheRest(Subject roster, List<Line> lines) {
        int held = held(lines);
        beyondCapacity = held > capacity ? held : 0;
        everybodyStandsOnce(lines);
        nobodyLosesASeat(lines);
        nobodyWaitsBesideAUsableSeat(lines);
        nobodyIsPassedOver(lines);
        whoMovesUpIsOfferedASeatWhereSeatsAreOffered(lines);
        figuresAreRight(roster.seats(), lines);
        before = List.copyOf(lines);
    }

    private static void everybodyStandsOnce(List<Line> lines) {
        Set<Long> numbers = new HashSet<>();
        lines.forEach(line -> assertThat(numbers.add(line.queueNo()))
                .as("number %d stands once", line.queueNo())
                .isTrue());
        assertThat(lines).isSortedAccordingTo(Comparator.comparing(Line::queueNo));
    }

    private void nobodyLosesASeat(List<Line> lines) {
        Set<Long> seated = new HashSet<>();
        before.stream().filter(line -> line.state().holdsSeat()).forEach(line -> seated.add(line.queueNo()));
        lines.stream().filter(line -> line.state() == EnrolmentState.WAITLISTED).forEach(line -> assertThat(seated)
                .as("who sat does not wait again")
                .doesNotContain(line.queueNo()));
    }

    private void nobodyWaitsBesideAUsableSeat(List<Line> lines) {
        for (Line line : lines) {
            if (line.state() == EnrolmentState.WAITLISTED) {
                assertThat(isUsable(line, lines))
                        .as("%d waits although a seat is unused", line.queueNo())
                        .isFalse();
            }
        }
    }

    /** Among people who may use the same seats, who joined earlier sits earlier. */
    private void nobodyIsPassedOver(List<Line> lines) {
        Set<Long> waitedBefore = new HashSet<>();
        before.stream()
                .filter(line -> line.state() == EnrolmentState.WAITLISTED)
                .forEach(line -> waitedBefore.add(line.queueNo()));
        for (Line promoted : lines) {
            if (promoted.state() == EnrolmentState.WAITLISTED || !waitedBefore.contains(promoted.queueNo())) {
                continue;
            }
            for (Line waiting : lines) {
                if (waiting.state() == EnrolmentState.WAITLISTED && waiting.queueNo() < promoted.queueNo()) {
                    assertThat(promoted.allotmentId())
                            .as("%d was promoted to a free seat before %d", promoted.queueNo(), waiting.queueNo())
                            .isNotNull();
                    Allotment allotment = allotments.get(promoted.allotmentId());
                    assertThat(allotment == null || !matches(allotment, waiting))
                            .as("%d took a seat that %d could have used", promoted.queueNo(), waiting.queueNo())
                            .isTrue();
                }
            }
        }
    }

    /** Who waited and holds a seat has an offer, or has accepted it; where seats are given nobody has an offer. */
    private void whoMovesUpIsOfferedASeatWhereSeatsAreOffered(List<Line> lines) {
        Map<Long, EnrolmentState> were = new HashMap<>();
        before.forEach(line -> were.put(line.queueNo(), line.state()));
        for (Line line : lines) {
            if (!offers) {
                assertThat(line.state()).isNotEqualTo(EnrolmentState.OFFERED);
            } else if (were.get(line.queueNo()) == EnrolmentState.WAITLISTED
                    && line.state().holdsSeat()) {
                assertThat(line.state()).as("%d moved up", line.queueNo()).isEqualTo(EnrolmentState.OFFERED);
            } else if (were.get(line.queueNo()) == EnrolmentState.OFFERED) {
                assertThat(line.state())
                        .as("the offer to %d", line.queueNo())
                        .isEqualTo(
                                accepted.contains(line.queueNo()) ? EnrolmentState.CONFIRMED : EnrolmentState.OFFERED);
            } else if (!were.containsKey(line.queueNo())) {
                assertThat(line.state()).as("%d has just come", line.queueNo()).isNotEqualTo(EnrolmentState.OFFERED);
            }
        }
    }

    private void figuresAreRight(Seats seats, List<Line> lines) {
        int held = held(lines);
        assertThat(seats.capacity()).isEqualTo(capacity);
        assertThat(seats.held()).isEqualTo(held);
        assertThat(seats.offered()).isEqualTo((int) lines.stream()
                .filter(line -> line.state() == EnrolmentState.OFFERED)
                .count());
        assertThat(seats.waiting()).isEqualTo(lines.size() - held);
        assertThat(seats.allotted()).isEqualTo(reserved(lines));
        assertThat(seats.free()).isEqualTo(Math.max(0, capacity - held - reserved(lines)));
    }

    private boolean isUsable(Line line, List<Line> lines) {
        int held = held(lines);
        if (held >= capacity) {
            return false;
        }
        boolean own = allotments.values().stream()
                .anyMatch(allotment -> unused(allotment, lines) > 0 && matches(allotment, line));
        return own || capacity - held - reserved(lines) > 0;
    }

    private static boolean matches(Allotment allotment, Line line) {
        if (allotment.organisationId() != null) {
            return line.candidate().organisations().contains(allotment.organisationId());
        }
        return line.candidate().targetGroups().contains(allotment.targetGroup());
    }

    private int reserved(List<Line> lines) {
        return allotments.values().stream()
                .mapToInt(allotment -> unused(allotment, lines))
                .sum();
    }

    private static int unused(Allotment allotment, List<Line> lines) {
        long taken = lines.stream()
                .filter(line ->
                        line.state().holdsSeat() && line.allotmentId() != null && line.allotmentId() == allotment.id())
                .count();
        return Math.max(0, allotment.size() - (int) taken);
    }

    private static int held(List<Line> lines) {
        return (int) lines.stream().filter(line -> line.state().holdsSeat()).count();
    }
}
